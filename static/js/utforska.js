// "Utforska": fetches the numbers and the chart library when a reader asks, never before.
(() => {
  const plotlyUrl = document.currentScript.dataset.plotly;
  const MARKER = { egen: "circle", lanet: "triangle-up", riket: "line-ew", liknande: "diamond", kvinnor: "circle", man: "square-open", totalt: "diamond-open" };
  const DASH = { lanet: "8px 4px", riket: "2px 4px", liknande: "8px 3px 2px 3px", man: "7px 4px" };
  let library;

  const load = () => {
    library ??= new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = plotlyUrl;
      script.onload = resolve;
      script.onerror = () => reject(new Error("plotly"));
      document.head.append(script);
    });
    return library;
  };

  const color = (name) => {
    const probe = document.createElement("span");
    probe.className = "dold";
    probe.style.color = `var(${name})`;
    document.body.append(probe);
    const found = getComputedStyle(probe).color;
    probe.remove();
    return found;
  };

  const trace = (serie, index) => {
    const own = ["egen", "ovrig"].includes(serie.roll) && !serie.synlig;
    const hue = serie.roll === "totalt" ? color("--text") : color(`--serie-${own ? "ovrig" : serie.roll}`);
    return {
      name: serie.namn,
      x: serie.artal,
      y: serie.varden,
      text: serie.texter,
      type: "scatter",
      mode: "lines+markers",
      connectgaps: false,
      visible: serie.synlig ? true : "legendonly",
      hovertemplate: "%{text}<extra>%{fullData.name} %{x}</extra>",
      line: { color: hue, width: 3, dash: DASH[serie.roll] ?? "solid" },
      marker: { color: hue, size: 8, symbol: own ? index % 24 : MARKER[serie.roll] ?? "circle" },
    };
  };

  const layout = (data) => ({
    autosize: true,
    separators: ", ",
    font: { family: getComputedStyle(document.body).fontFamily, size: 15, color: color("--text") },
    paper_bgcolor: "rgba(0,0,0,0)",
    plot_bgcolor: "rgba(0,0,0,0)",
    margin: { t: 24, r: 16, b: 48, l: 56 },
    xaxis: { dtick: 1, tickformat: "d", gridcolor: color("--linje"), automargin: true },
    yaxis: { rangemode: "tozero", gridcolor: color("--linje"), zerolinecolor: color("--kant"), ticksuffix: data.enhet === "procent" ? " %" : "" },
    legend: { orientation: "h", y: -0.2 },
    hoverlabel: { font: { size: 15 } },
    annotations: data.demo
      ? [{ text: "demodata", showarrow: false, xref: "paper", yref: "paper", x: 0.5, y: 0.5, textangle: -20, font: { size: 48, color: color("--linje") } }]
      : [],
  });

  const draw = async (target, url) => {
    target.textContent = "Hämtar diagrammet …";
    try {
      const [answer] = await Promise.all([fetch(url, { headers: { Accept: "application/json" } }), load()]);
      if (!answer.ok) throw new Error(answer.status);
      const data = await answer.json();
      target.textContent = "";
      await window.Plotly.newPlot(target, data.serier.map(trace), layout(data), { responsive: true, displaylogo: false, displayModeBar: false });
    } catch {
      target.textContent = "Diagrammet gick inte att hämta. Siffrorna finns i tabellen.";
    }
  };

  const now = document.querySelector("[data-utforska-nu]");
  if (now) draw(now, now.dataset.utforskaNu);

  // On the indicator's page the link opens the chart in place; without this script it leads to a page of its own.
  document.querySelectorAll("[data-utforska]").forEach((place) => {
    const links = [...place.closest("figure").querySelectorAll("a")];
    const link = links.find((candidate) => candidate.getAttribute("href") === place.dataset.utforska);
    link?.addEventListener("click", (event) => {
      event.preventDefault();
      const target = document.createElement("div");
      target.className = "utforska-yta";
      target.setAttribute("role", "group");
      target.setAttribute("aria-label", "Diagram att utforska");
      target.tabIndex = -1;
      place.replaceChildren(target);
      target.focus();
      draw(target, link.getAttribute("href").replace("/utforska/", ".json"));
    });
  });
})();
