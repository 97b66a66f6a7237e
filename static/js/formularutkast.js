// Keeps what a person writes in <form data-formularutkast="key"> as a draft of their own: on the server while they
// write, on this computer when the server cannot be reached or the session has ended. When they come back they choose
// whether to go on with it. The form works the same without this file.
const form = document.querySelector("form[data-formularutkast]");
const row = document.getElementById("formularutkast");

if (form && row) {
  const offer = document.getElementById("formularutkast-kvar");
  const status = row.querySelector("[role=status]");
  const key = form.dataset.formularutkast;
  // The name of the person is part of it: the next one at the same computer is not offered this text.
  const place = `formularutkast:${row.dataset.person}:${key}`;
  const PAUSE = 2000, PATIENCE = 3000;
  let timer, saving = null, ended = false, undecided = false, sending = false, last = "";

  const skipped = (name) => {
    const field = form.elements[name];
    return name === "csrfmiddlewaretoken" || (field && ["password", "file"].includes(field.type));
  };
  const values = () => [...new FormData(form)].filter(([name, text]) => typeof text === "string" && !skipped(name));
  const hidden = (name) => form.elements[name] && form.elements[name].type === "hidden";
  const written = (pairs) => JSON.stringify(pairs.filter(([name, text]) => text && !hidden(name)));
  let saved = JSON.stringify(values());
  const changed = () => JSON.stringify(values()) !== saved;

  const clock = (moment) => {
    const time = moment.toLocaleTimeString("sv-SE", { hour: "2-digit", minute: "2-digit" }).replace(":", ".");
    const today = moment.toDateString() === new Date().toDateString();
    return `${today ? "" : `${moment.toLocaleDateString("sv-SE", { day: "numeric", month: "long" })} `}kl. ${time}`;
  };
  const say = (text, fault, link) => {
    status.textContent = text;
    status.classList.toggle("ej-sparat", Boolean(fault));
    if (link) {
      const sign_in = document.createElement("a");
      sign_in.href = row.dataset.loggaIn;
      sign_in.textContent = link;
      status.append(" ", sign_in);
    }
  };
  const unsaved = () => say(`! Inte sparat${last ? ` sedan ${last}` : ""}. Texten finns kvar här.`, true);
  const keep = () => {
    try {
      localStorage.setItem(place, JSON.stringify({ nar: new Date().toISOString(), varden: values() }));
      return true;
    } catch { return false; /* a full or closed store: the text is still in the form */ }
  };
  const forget = () => { try { localStorage.removeItem(place); } catch { /* nothing kept */ } };
  const post = (fields, extra) => {
    const body = new FormData();
    for (const [name, text] of Object.entries(fields)) body.append(name, text);
    body.append("csrfmiddlewaretoken", form.elements.csrfmiddlewaretoken.value);
    return fetch(row.dataset.adress, { method: "POST", body, redirect: "manual", ...extra });
  };

  async function save(extra) {
    if (saving) await saving;
    if (undecided || !changed()) return;
    if (ended) { keep(); return; }
    say("Sparar …");
    saving = store(JSON.stringify(values()), extra);
    await saving;
    saving = null;
  }

  async function store(now, extra) {
    try {
      const answer = await post({ nyckel: key, data: now }, extra);
      if (answer.type === "opaqueredirect") {
        ended = true;
        keep();
        say("! Ni har loggats ut. Det ni skrev är sparat på den här datorn och finns kvar när ni loggar in igen.", true, "Logga in");
        return;
      }
      if (!answer.ok) throw new Error(answer.status);
      last = (await answer.json()).sparat;
      saved = now;
      forget();
      say(`✓ Utkast sparat ${last}`);
    } catch {
      keep();
      unsaved();
    }
  }

  form.addEventListener("input", () => {
    if (undecided) say("! Sparas inte ännu. Välj först vad som ska hända med texten ni hade.", true);
    clearTimeout(timer);
    timer = setTimeout(save, PAUSE);
  });
  document.addEventListener("visibilitychange", () => { if (document.visibilityState === "hidden" && !sending) save({ keepalive: true }); });
  addEventListener("beforeunload", () => { if (!sending && !undecided && changed()) keep(); });

  // What is newest is stored before it is sent, so a session that ended meanwhile takes nothing with it. A save under
  // way is waited for: one that arrived after the form would bring the draft back.
  form.addEventListener("submit", (event) => {
    clearTimeout(timer);
    if (sending || undecided || !(saving || changed())) return;
    event.preventDefault();
    const sender = event.submitter;
    sending = true;
    Promise.race([save(), new Promise((done) => setTimeout(done, PATIENCE))]).then(() => {
      if (changed()) keep();
      // Not until this event is over: a form does not send itself while it is being sent.
      setTimeout(() => form.requestSubmit(sender));
    });
  });
  addEventListener("pageshow", () => { sending = false; });

  function fill(pairs) {
    const texts = new Map();
    for (const [name, text] of pairs) texts.set(name, [...(texts.get(name) || []), text]);
    for (const field of form.elements) {
      if (!field.name || skipped(field.name) || field.type === "submit") continue;
      const wanted = texts.get(field.name) || [];
      if (field.type === "checkbox" || field.type === "radio") field.checked = wanted.includes(field.value);
      else if (field.multiple) for (const option of field.options) option.selected = wanted.includes(option.value);
      else if (wanted.length) field.value = wanted[0];
    }
    // A row that the page no longer shows goes with the form all the same.
    for (const [name, all] of texts) {
      if (form.elements[name] || skipped(name)) continue;
      for (const text of all) form.append(Object.assign(document.createElement("input"), { type: "hidden", name, value: text }));
    }
    for (const fold of form.querySelectorAll("details")) fold.open = true;
  }

  function decide() {
    undecided = false;
    offer.hidden = true;
    const first = [...form.elements].find((field) => field.name && field.type !== "hidden" && !field.disabled);
    if (first) first.focus();
  }

  function ask(found) {
    undecided = true;
    offer.hidden = false;
    offer.querySelector("[data-nar]").textContent = clock(new Date(found.nar));
    offer.querySelector("[data-fortsatt]").addEventListener("click", () => {
      fill(found.varden);
      decide();
      save();
    });
    offer.querySelector("[data-kasta]").addEventListener("click", () => {
      forget();
      post({ nyckel: key, kasta: "1" }).catch(() => {});
      decide();
      say("Utkastet är kastat.");
    });
  }

  let copy = null;
  try { copy = JSON.parse(localStorage.getItem(place)); } catch { /* none */ }
  const draft = row.dataset.utkast ? { nar: row.dataset.nar, varden: JSON.parse(row.dataset.utkast) } : null;
  const found = [copy, draft].filter(Boolean).sort((a, b) => new Date(b.nar) - new Date(a.nar))[0];
  row.hidden = false;
  if ("visarInskickat" in row.dataset) saved = "";
  else if (found && written(found.varden) !== written(values())) ask(found);
  else if (copy) forget();
}
