// "Utforska": fetches the numbers and the chart library when a reader asks, never before. The legend is our own list
// of buttons below the chart: it wraps on a narrow screen and can be reached with the keyboard.
(() => {
  const plotlyUrl = document.currentScript.dataset.plotly;
  const DASH = { lanet: "8px 4px", riket: "2px 4px", liknande: "8px 3px 2px 3px", man: "7px 4px" };
  // The library's name of each marker, and the same shape in the portal's typeface.
  const MARKER = {
    egen: ["circle", "●"],
    lanet: ["triangle-up", "▲"],
    riket: ["line-ew-open", "–"],
    liknande: ["diamond", "◆"],
    kvinnor: ["circle", "●"],
    man: ["square-open", "□"],
    totalt: ["diamond-open", "◇"],
  };
  const OTHERS = [
    ["circle-open", "○"],
    ["square", "■"],
    ["triangle-up-open", "△"],
    ["triangle-down", "▼"],
    ["x-thin-open", "×"],
    ["cross-thin-open", "+"],
    ["diamond", "◆"],
    ["triangle-up", "▲"],
  ];
  // What the reader switches on gets a hue of its own while there are any; the rest share one.
  const HUES = 6;
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

  const element = (name, className, text = "") => Object.assign(document.createElement(name), { className, textContent: text });

  const color = (name) => {
    const probe = element("span", "dold");
    probe.style.color = `var(${name})`;
    document.body.append(probe);
    const found = getComputedStyle(probe).color;
    probe.remove();
    return found;
  };

  const isOther = (serie) => serie.roll === "ovrig" || (serie.roll === "egen" && !serie.synlig);

  // Which of the other places has which hue: { of, take, free } by the place's number.
  const palette = (serier) => {
    const taken = Array(HUES).fill(null);
    const take = (index) => { const at = taken.indexOf(null); if (at >= 0) taken[at] = index; };
    const free = (index) => { const at = taken.indexOf(index); if (at >= 0) taken[at] = null; };
    const of = (index) => (taken.includes(index) ? `--serie-val-${taken.indexOf(index) + 1}` : "--serie-ovrig");
    serier.forEach((serie, index) => { if (isOther(serie) && serie.synlig) take(index); });
    return { of, take, free };
  };

  // How a series looks in the chart and in the list: { hue, symbol, shape }.
  const look = (serie, index, hues) => {
    const other = isOther(serie);
    const [symbol, shape] = (other ? undefined : MARKER[serie.roll]) ?? OTHERS[index % OTHERS.length];
    const own = serie.roll === "totalt" ? "--text" : `--serie-${serie.roll}`;
    return { hue: other ? hues.of(index) : own, symbol, shape };
  };

  // A point without a value between the years, so that no line is drawn over a break.
  const points = (serie, breaks) => {
    const rows = serie.artal.map((year, at) => [year, serie.varden[at], serie.texter[at]]);
    rows.push(...breaks.map(({ artal }) => [artal - 0.5, null, ""]));
    rows.sort((one, other) => one[0] - other[0]);
    return { x: rows.map((row) => row[0]), y: rows.map((row) => row[1]), text: rows.map((row) => row[2]) };
  };

  const trace = (serie, index, breaks, hues) => {
    const { hue, symbol } = look(serie, index, hues);
    return {
      name: serie.namn,
      ...points(serie, breaks),
      type: "scatter",
      mode: "lines+markers",
      connectgaps: false,
      visible: serie.synlig,
      hovertemplate: "%{text}<extra>%{fullData.name} %{x}</extra>",
      line: { color: color(hue), width: 3, dash: DASH[serie.roll] ?? "solid" },
      marker: { color: color(hue), size: 8, symbol },
    };
  };

  // The level to reach, as a series so that the axis reaches it too.
  const level = ({ mal, serier }) => {
    const years = serier.flatMap((serie) => serie.artal);
    const ends = [Math.min(...years), Math.max(...years)];
    return { name: mal.text, x: ends, y: [mal.varde, mal.varde], text: [mal.text, mal.text], type: "scatter", mode: "lines", hovertemplate: "%{text}<extra></extra>", line: { color: color("--text"), width: 2, dash: "dot" } };
  };

  const vertical = (x, dash) => ({ type: "line", x0: x, x1: x, yref: "paper", y0: 0, y1: 1, line: { color: color("--text2"), width: 1.25, dash } });

  // Words above the plot, the baseline's on a row of its own when there are breaks.
  const above = (x, text, yshift = 0) => ({ text, showarrow: false, x, yref: "paper", y: 1, yanchor: "bottom", yshift, font: { color: color("--text2") } });

  const layout = (data, width) => {
    const years = data.serier[0]?.artal ?? [];
    const narrow = width < 560;
    return {
      autosize: true,
      separators: ", ",
      showlegend: false,
      dragmode: narrow ? false : "zoom",
      font: { family: getComputedStyle(document.body).fontFamily, size: 15, color: color("--text") },
      paper_bgcolor: "rgba(0,0,0,0)",
      plot_bgcolor: "rgba(0,0,0,0)",
      margin: { t: 16 + (data.brott.length ? 16 : 0) + (data.utgangsar ? 16 : 0), r: 16, b: 40, l: narrow ? 44 : 56 },
      xaxis: { tick0: years.at(-1), dtick: Math.max(1, Math.ceil((years.length * 56) / Math.max(width - 60, 1))), tickformat: "d", tickangle: 0, gridcolor: color("--linje"), automargin: true },
      yaxis: { rangemode: "tozero", gridcolor: color("--linje"), zerolinecolor: color("--kant"), ticksuffix: data.enhet === "procent" ? " %" : "", automargin: true },
      hoverlabel: { font: { size: 15 } },
      shapes: [
        ...data.brott.map(({ artal }) => vertical(artal - 0.5, "solid")),
        ...(data.utgangsar ? [vertical(data.utgangsar, "dash")] : []),
      ],
      annotations: [
        ...data.brott.map(({ artal, text }) => above(artal - 0.5, text.length > 30 ? "ny definition" : text)),
        ...(data.utgangsar ? [above(data.utgangsar, `utgångsläge ${data.utgangsar}`, data.brott.length ? 18 : 0)] : []),
        ...(data.mal ? [{ text: data.mal.text, showarrow: false, xref: "paper", x: 0, xanchor: "left", y: data.mal.varde, yanchor: "bottom", font: { color: color("--text") } }] : []),
        ...(data.demo ? [{ text: "demodata", showarrow: false, xref: "paper", yref: "paper", x: 0.5, y: 0.5, textangle: -20, font: { size: narrow ? 32 : 48, color: color("--linje") } }] : []),
      ],
    };
  };

  const row = (picture, serie, index, hues) => {
    const { hue, shape } = look(serie, index, hues);
    const mark = element("span", "utforska-tecken", shape);
    mark.setAttribute("aria-hidden", "true");
    mark.style.color = `var(${hue})`;
    const button = element("button", "chip");
    button.type = "button";
    button.setAttribute("aria-pressed", String(serie.synlig));
    button.append(mark, document.createTextNode(serie.namn));
    button.addEventListener("click", () => {
      const shown = button.getAttribute("aria-pressed") !== "true";
      button.setAttribute("aria-pressed", String(shown));
      if (isOther(serie)) hues[shown ? "take" : "free"](index);
      const now = look(serie, index, hues).hue;
      mark.style.color = `var(${now})`;
      window.Plotly.restyle(picture, { visible: shown, "line.color": color(now), "marker.color": color(now) }, [index]);
    });
    const item = document.createElement("li");
    item.append(button);
    return item;
  };

  const legend = (picture, serier, hues) => {
    const list = element("ul", "chippar utforska-serier");
    list.setAttribute("aria-label", "Visas i diagrammet");
    list.append(...serier.map((serie, index) => row(picture, serie, index, hues)));
    return [element("p", "liten", "Välj ett namn för att visa eller dölja det i diagrammet."), list];
  };

  const draw = async (target, url) => {
    target.textContent = "Hämtar diagrammet …";
    try {
      const [answer] = await Promise.all([fetch(url, { headers: { Accept: "application/json" } }), load()]);
      if (!answer.ok) throw new Error(answer.status);
      const data = await answer.json();
      const hues = palette(data.serier);
      const picture = element("div", "utforska-bild");
      picture.setAttribute("role", "img");
      picture.setAttribute("aria-label", `${data.titel}. Samma siffror finns som tabell.`);
      target.replaceChildren(picture);
      const traces = data.serier.map((serie, index) => trace(serie, index, data.brott, hues));
      await window.Plotly.newPlot(picture, [...traces, ...(data.mal ? [level(data)] : [])], layout(data, target.clientWidth), { responsive: true, displaylogo: false, displayModeBar: false });
      target.append(...legend(picture, data.serier, hues));
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
      const target = element("div", "utforska-yta");
      target.setAttribute("role", "group");
      target.setAttribute("aria-label", "Diagram att utforska");
      target.tabIndex = -1;
      place.replaceChildren(target);
      target.focus();
      draw(target, link.getAttribute("href").replace("/utforska/", ".json"));
    });
  });
})();
