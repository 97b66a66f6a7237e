/* The sum of the numbers beside the county's number while they are written. The server says the same without this. */
(() => {
  const summa = document.querySelector("[data-kommuntal-summa]");
  if (!summa) return;
  const falt = [...document.querySelectorAll(".kommuntal-antal")];
  const lanstal = document.getElementById("id_lanstal");
  const fast = document.querySelector("[data-kommuntal-lanstal]").dataset.kommuntalLanstal;
  const tal = (number) => number.toLocaleString("sv-SE");
  const visa = () => {
    const total = falt.reduce((sum, ett) => sum + (parseInt(ett.value, 10) || 0), 0);
    const mal = parseInt(lanstal ? lanstal.value : fast, 10);
    const skiljer = total - mal;
    if (Number.isNaN(mal)) summa.textContent = `Tillsammans ${tal(total)}. Länstalet är inte inskrivet.`;
    else if (skiljer) summa.textContent = `Tillsammans ${tal(total)} av länstalet ${tal(mal)}: ${tal(Math.abs(skiljer))} för ${skiljer > 0 ? "många" : "få"}.`;
    else summa.textContent = `Tillsammans ${tal(total)}, lika med länstalet.`;
  };
  document.addEventListener("input", visa);
  visa();
})();
