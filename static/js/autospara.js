// Saves the draft while the person writes, tells when, and keeps a copy on this computer when the server
// cannot be reached or the session has ended. The form works the same without this file.
// What has been handed in leaves no copy behind.
const sent = document.querySelector("[data-rensa-utkast]");
if (sent) {
  try {
    Object.keys(localStorage).filter((name) => name.startsWith(`utkast:${sent.dataset.rensaUtkast}`)).forEach((name) => localStorage.removeItem(name));
  } catch { /* nothing kept */ }
}

const form = document.querySelector("form[data-autospara]");
if (form) {
  const status = document.getElementById("sparat");
  const version = form.elements.avsnittsversion;
  const key = `utkast:${location.pathname}`;
  const box = document.getElementById("aterhamta");
  const own = (name) => name !== "csrfmiddlewaretoken" && name !== "avsnittsversion";
  const values = () => [...new FormData(form)].filter(([name]) => own(name));
  let timer, sender, busy = false, again = false, waiting = false, stopped = false, changed = false, saved = JSON.stringify(values());
  let lastSaved = status.textContent.replace(/^\s*✓\s*Sparat\s*/, "").trim();

  const say = (text, fault) => {
    status.textContent = text;
    status.classList.toggle("ej-sparat", Boolean(fault));
  };
  const unsaved = (why) => say(`! Inte sparat${/\d/.test(lastSaved) ? ` sedan ${lastSaved}` : ""}. ${why}`, true);
  const keep = () => {
    try {
      localStorage.setItem(key, JSON.stringify({ nar: new Date().toISOString(), version: version.value, varden: values() }));
    } catch { /* a full or closed store: the text is still in the form */ }
  };
  const forget = () => { try { localStorage.removeItem(key); } catch { /* nothing kept */ } };

  async function save() {
    if (stopped) return;
    if (busy) { again = true; return; }
    const now = JSON.stringify(values());
    if (now === saved) return;
    busy = true;
    say("Sparar …");
    try {
      const answer = await fetch(form.action, {
        method: "POST", body: new FormData(form), redirect: "manual", headers: { "X-Autospara": "1" },
      });
      await read(answer, now);
    } catch {
      keep();
      unsaved("Texten finns kvar här.");
    }
    busy = false;
    if (waiting) { waiting = again = false; form.requestSubmit(sender); }
    else if (again) { again = false; save(); }
  }

  async function read(answer, now) {
    const json = (answer.headers.get("Content-Type") || "").includes("json") ? await answer.json() : null;
    if (answer.ok && json) {
      version.value = json.version;
      saved = now;
      changed = JSON.stringify(values()) !== now;
      lastSaved = json.sparat;
      forget();
      say(`✓ Sparat ${json.sparat}`);
    } else if (json && json.fel) {
      stopped = true;
      keep();
      unsaved(json.fel);
    } else if (answer.type === "opaqueredirect" || answer.status === 403) {
      stopped = true;
      keep();
      say("Ni har loggats ut. Det ni skrev är sparat på den här datorn och finns kvar när ni loggar in igen.", true);
    } else {
      keep();
      unsaved("Texten finns kvar här.");
    }
  }

  form.addEventListener("input", () => {
    changed = true;
    clearTimeout(timer);
    timer = setTimeout(save, 1500);
  });
  form.addEventListener("change", save);
  // The copy made while sending is dropped by the next page that shows a newer version of the section.
  // A save under way is waited for: it gives the form the version that the next one must carry.
  form.addEventListener("submit", (event) => {
    if (busy) { event.preventDefault(); waiting = true; sender = event.submitter; return; }
    changed = false;
    clearTimeout(timer);
    keep();
  });
  document.addEventListener("visibilitychange", () => { if (document.visibilityState === "hidden") save(); });
  addEventListener("beforeunload", (event) => { if (changed && JSON.stringify(values()) !== saved) { keep(); event.preventDefault(); } });

  const date = (iso) => new Date(iso).toLocaleString("sv-SE", { day: "numeric", month: "long", hour: "2-digit", minute: "2-digit" }).replace(":", ".");
  let copy = null;
  try { copy = JSON.parse(localStorage.getItem(key)); } catch { /* none */ }
  const newer = copy && Number(form.dataset.version) > Number(copy.version);
  if (copy && (newer || JSON.stringify(copy.varden.filter(([, text]) => text)) === JSON.stringify(values().filter(([, text]) => text)))) forget();
  else if (copy && box) {
    box.hidden = false;
    box.querySelector("[data-nar]").textContent = date(copy.nar);
    box.querySelector("[data-hamta]").addEventListener("click", () => {
      for (const [name, text] of copy.varden) {
        for (const field of form.querySelectorAll(`[name="${CSS.escape(name)}"]`)) {
          if (field.type === "radio" || field.type === "checkbox") field.checked = field.value === text;
          else if (field.type !== "submit") field.value = text;
        }
      }
      box.hidden = true;
      form.dispatchEvent(new Event("input"));
      recount();
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
