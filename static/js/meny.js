// Menus are native <details>; this closes them by Escape, by a click outside and when another opens,
// and folds the section list of a long form on phones.
const open = () => document.querySelectorAll("details[data-fall][open]");
document.addEventListener("click", (event) => {
  open().forEach((menu) => { if (!menu.contains(event.target)) menu.open = false; });
});
if (matchMedia("(max-width: 59.99rem)").matches) {
  document.querySelectorAll("details[data-sektioner]").forEach((list) => { list.open = false; });
}
// Text that could not be saved may lie on this computer. Signing out says so first, and then takes it away.
const kept = () => { try { return Object.keys(localStorage).filter((name) => name.startsWith("utkast:")); } catch { return []; } };
document.querySelectorAll("[data-kvar]").forEach((note) => { note.hidden = !kept().length; });
document.querySelectorAll("form[data-logga-ut]").forEach((form) => form.addEventListener("submit", (event) => {
  if (form.dataset.loggaUt === "fraga" && kept().length) { event.preventDefault(); location.assign(form.action); return; }
  kept().forEach((name) => localStorage.removeItem(name));
}));
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  open().forEach((menu) => { menu.open = false; menu.querySelector("summary").focus(); });
});
