// Menus are native <details>; this only closes them by Escape, by a click outside and when another opens.
const open = () => document.querySelectorAll("details[data-fall][open]");
document.addEventListener("click", (event) => {
  open().forEach((menu) => { if (!menu.contains(event.target)) menu.open = false; });
});
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  open().forEach((menu) => { menu.open = false; menu.querySelector("summary").focus(); });
});
