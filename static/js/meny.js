// Menus are native <details>; this closes them by Escape, by a click outside and when another opens,
// and folds the section list of a long form on phones.
const open = () => document.querySelectorAll("details[data-fall][open]");
document.addEventListener("click", (event) => {
  open().forEach((menu) => { if (!menu.contains(event.target)) menu.open = false; });
});
if (matchMedia("(max-width: 59.99rem)").matches) {
  document.querySelectorAll("details[data-sektioner]").forEach((list) => { list.open = false; });
}
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  open().forEach((menu) => { menu.open = false; menu.querySelector("summary").focus(); });
});
