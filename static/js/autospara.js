// Saves the draft while the person writes, tells when, and keeps a copy on this computer when the server
// cannot be reached or the session has ended. The form works the same without this file.
// What has been handed in leaves no copy behind.
const sent = document.querySelector("[data-rensa-utkast]");
if (sent) {
  try {
    Object.keys(localStorage).filter((name) => name.startsWith("utkast:") && name.includes(sent.dataset.rensaUtkast)).forEach((name) => localStorage.removeItem(name));
  } catch { /* nothing kept */ }
}

const form = document.querySelector("form[data-autospara]");
if (form) {
  const status = document.getElementById("sparat");
  const version = form.elements.avsnittsversion;
  // The copy is the person's own: whoever signs in next to the same browser is not shown it.
  const key = `utkast:${form.dataset.anvandare}:${location.pathname}`;
  const box = document.getElementById("aterhamta");
  const technical = ["csrfmiddlewaretoken", "avsnittsversion", "utkast"];
  const values = () => [...new FormData(form)].filter(([name, value]) => !technical.includes(name) && typeof value === "string");
  const now = () => JSON.stringify(values());
  // A chosen file is sent by its own button, never by the saving of what is typed.
  const typed = () => {
    const body = new FormData(form);
    for (const [name, value] of [...body]) if (typeof value !== "string") body.delete(name);
    return body;
  };
  const RETRY = 5000;
  let timer, sender, saved = now();
  let busy = false;      // an answer is on its way
  let waiting = false;   // the person pressed a button meanwhile
  let unanswered = null; // the very text whose answer never came: sent again first, so that nobody meets themselves
  let out = false;       // signed out: tried again when the person comes back to the page
  let stopped = false;   // the server said no: only a button goes on, to a page that shows both texts
  let lastSaved = status.textContent.replace(/^\s*✓\s*Sparat\s*/, "").trim();

  const say = (text, fault, link) => {
    status.textContent = text;
    status.classList.toggle("ej-sparat", Boolean(fault));
    if (!link) return;
    const a = document.createElement("a");
    Object.assign(a, { href: link, target: "_blank", textContent: "Logga in i en ny flik" });
    status.append(" ", a);
  };
  const unsaved = (why) => say(`! Inte sparat${/\d/.test(lastSaved) ? ` sedan ${lastSaved}` : ""}. ${why}`, true);
  const keep = () => {
    try {
      localStorage.setItem(key, JSON.stringify({ nar: new Date().toISOString(), varden: values() }));
    } catch { /* a full or closed store: the text is still in the form */ }
  };
  const forget = () => { try { localStorage.removeItem(key); } catch { /* nothing kept */ } };
  const token = () => (document.cookie.match(/(?:^|; )csrftoken=([^;]+)/) || [])[1];

  async function send(body) {
    // Signing in again in another tab gives a new token.
    if (token()) body.set("csrfmiddlewaretoken", token());
    let answer;
    try {
      answer = await fetch(form.action, {
        method: "POST", body, redirect: "manual", headers: { "X-Autospara": "1", "X-Anvandare": form.dataset.anvandare },
      });
    } catch {
      unanswered = body;
      unsaved("Ingen kontakt med servern. Texten finns kvar här och sparas när kontakten är tillbaka.");
      return false;
    }
    return read(answer, body);
  }

  async function read(answer, body) {
    const json = (answer.headers.get("Content-Type") || "").includes("json") ? await answer.json() : null;
    unanswered = null;
    out = answer.type === "opaqueredirect" || answer.status === 403 || Boolean(json && json.annan);
    if (answer.ok && json) {
      version.value = json.version;
      lastSaved = json.sparat;
      return true;
    }
    if (json && json.annan) say(`! Inte sparat. ${json.fel}`, true);
    else if (out) say("Ni har loggats ut. Det ni skrev är sparat på den här datorn och finns kvar när ni loggar in igen.", true, form.dataset.inloggning);
    else if (json && json.fel) { stopped = true; unsaved(json.fel); }
    else if (answer.status === 404) { stopped = true; unsaved("Er behörighet kan ha upphört. Texten finns kvar här."); }
    else { unanswered = body; unsaved("Servern kunde inte spara just nu. Texten finns kvar här, och vi försöker igen."); }
    return false;
  }

  async function save() {
    clearTimeout(timer);
    if (busy || stopped) return;
    busy = true;
    let well = true, sent = false;
    while (well && !stopped && (unanswered || now() !== saved)) {
      if (!unanswered) say("Sparar …");
      const text = unanswered ? null : now();
      well = await send(unanswered || typed());
      sent = true;
      if (well && text) saved = text;
    }
    busy = false;
    if (well && !stopped) { if (sent) { forget(); say(`✓ Sparat ${lastSaved}`); } }
    else { keep(); if (unanswered) timer = setTimeout(save, RETRY); }
    const press = waiting && (well || stopped);
    waiting = false;
    if (press) form.requestSubmit(sender);
  }

  form.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(save, 1500); });
  // Signed out, leaving a field must not take away the link to sign in that is about to be pressed.
  form.addEventListener("change", () => { if (!out) save(); });
  // Nothing leaves the page unsaved: what is not yet saved is saved first, and the form follows when that went well.
  form.addEventListener("submit", (event) => {
    if (stopped || (!busy && !unanswered && now() === saved)) { saved = now(); return; }
    event.preventDefault();
    waiting = true;
    sender = event.submitter;
    save();
  });
  document.addEventListener("visibilitychange", () => { if (document.visibilityState === "hidden" || out) save(); });
  addEventListener("focus", () => { if (out) save(); });
  addEventListener("online", save);
  addEventListener("beforeunload", (event) => { if (now() !== saved || unanswered) { keep(); event.preventDefault(); } });

  const date = (iso) => new Date(iso).toLocaleString("sv-SE", { day: "numeric", month: "long", hour: "2-digit", minute: "2-digit" }).replace(":", ".");
  let copy = null;
  try { copy = JSON.parse(localStorage.getItem(key)); } catch { /* none */ }
  const filled = (rows) => JSON.stringify(rows.filter(([, text]) => text));
  if (copy && filled(copy.varden) === filled(values())) forget();
  else if (copy && box) {
    box.hidden = false;
    box.querySelector("[data-nar]").textContent = date(copy.nar);
    box.querySelector("[data-hamta]").addEventListener("click", () => {
      for (const [name, text] of copy.varden) {
        for (const field of form.querySelectorAll(`[name="${CSS.escape(name)}"]`)) {
          if (field.type === "radio" || field.type === "checkbox") field.checked = field.value === text;
          else if (field.type !== "submit" && field.type !== "file") field.value = text;
        }
      }
      box.hidden = true;
      form.dispatchEvent(new Event("input"));
    });
    box.querySelector("[data-slang]").addEventListener("click", () => { forget(); box.hidden = true; });
  }

  // Sums, deviations and lengths while writing; the server counts the same when it saves.
  const read_number = (text) => (/^\d+$/.test(text.replace(/[\s\u00a0]|kr/g, "")) ? Number(text.replace(/[\s\u00a0]|kr/g, "")) : null);
  const plus = (numbers) => { const known = numbers.filter((n) => n !== null); return known.length ? known.reduce((a, b) => a + b, 0) : null; };
  const show = (number) => (number === null ? "–" : String(Math.abs(number)).replace(/\B(?=(\d{3})+$)/g, "\u00a0"));
  const change = (granted, used) => {
    if (used === null) return "–";
    const difference = used - granted;
    if (!difference) return "oförändrat";
    const sign = difference > 0 ? "+" : "−";
    const share = granted ? Math.round(Math.abs(difference) * 100 / granted) : null;
    return `${sign}${show(difference)}\u00a0kr${share === null ? "" : ` (${share ? sign + share : "oförändrat"}\u00a0%)`}`;
  };
  const inputs = (row) => [...row.querySelectorAll("input")].map((input) => read_number(input.value));

  function recount() {
    for (const table of form.querySelectorAll("[data-summor]")) {
      const rows = [...table.querySelectorAll("tbody tr:not(.summa)")];
      const numbers = rows.map(inputs);
      rows.forEach((row, i) => { row.querySelector("[data-radsumma]").textContent = show(plus(numbers[i])); });
      const columns = [...table.querySelectorAll("[data-kolumnsumma]")];
      columns.forEach((cell, i) => { cell.textContent = show(plus(numbers.map((row) => row[i]))); });
      table.querySelector("[data-totalt]").textContent = show(plus(numbers.flat()));
    }
    for (const table of form.querySelectorAll("[data-budget]")) {
      const rows = [...table.querySelectorAll("tr[data-post]")];
      const used = rows.map((row) => inputs(row)[0]);
      const granted = rows.map((row) => Number(row.dataset.post));
      rows.forEach((row, i) => { row.querySelector("[data-avvikelse]").textContent = change(granted[i], used[i]); });
      const total = plus(used);
      table.querySelector("[data-totalt]").textContent = show(total);
      table.querySelector("[data-total-avvikelse]").textContent = change(plus(granted), total);
      const left = total === null ? null : Number(table.dataset.beviljat) - total;
      table.querySelector("[data-oforbrukat]").textContent = left === null ? "räknas när ni har skrivit utfallet" : `${left < 0 ? "−" : ""}${show(left)}\u00a0kr`;
    }
    for (const list of form.querySelectorAll("[data-listsumma]")) {
      const sum = plus([...list.querySelectorAll("input.tal-falt")].map((input) => read_number(input.value)));
      list.querySelector("[data-summan]").textContent = sum === null ? "räknas när ni har skrivit ett belopp" : `${show(sum)}\u00a0kr`;
    }
    for (const counter of form.querySelectorAll("[data-tecken]")) {
      const field = document.getElementById(counter.dataset.tecken);
      const length = field.value.trim().length;
      counter.querySelector("[data-antal]").textContent = show(length);
      counter.classList.toggle("for-langt", length > Number(field.dataset.langst));
    }
  }
  form.addEventListener("input", recount);
  recount();
}
