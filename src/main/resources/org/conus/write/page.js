"use strict";
// What the page adds to what it shows anyway: cards at the mentions, jumps that flash, two keys.
(() => {
  const text = document.getElementById("text");
  const card = document.getElementById("card");
  const still = matchMedia("(prefers-reduced-motion: reduce)");
  let pieces = null;
  let flashing = [];

  /** Every piece of a mention in the text, by its id. */
  const piecesOf = id => {
    if (!pieces) {
      pieces = new Map();
      for (const mark of text.querySelectorAll("mark")) {
        const of = pieces.get(mark.dataset.m);
        if (of) of.push(mark); else pieces.set(mark.dataset.m, [mark]);
      }
    }
    return pieces.get(id) || [];
  };

  const shown = mark => {
    const patientOnly = document.getElementById("patient-only").checked;
    const box = document.getElementById("show-" + mark.classList[0]);
    return (!box || box.checked)
        && !(patientOnly && (mark.classList.contains("family") || mark.classList.contains("other")));
  };

  /** The marks around an element that the filters let through, the innermost first. */
  const marksAt = element => {
    const marks = [];
    for (let mark = element.closest("mark"); mark; mark = mark.parentElement.closest("mark")) {
      if (shown(mark)) marks.push(mark);
    }
    return marks;
  };

  const place = mark => {
    const at = mark.getClientRects()[0] || mark.getBoundingClientRect();
    const left = Math.min(at.left, innerWidth - card.offsetWidth - 12);
    const below = at.bottom + 8;
    const above = at.top - card.offsetHeight - 6;
    card.style.left = Math.max(8, left) + "px";
    card.style.top = (below + card.offsetHeight > innerHeight - 8 && above > 0 ? above : below) + "px";
  };

  const close = () => { card.hidden = true; };

  const show = element => {
    const marks = marksAt(element);
    if (!marks.length) return close();
    card.replaceChildren(...marks.map(mark => {
      const entry = document.createElement("div");
      const known = document.getElementById("is-" + mark.dataset.m);
      entry.className = mark.classList[0];
      if (known) entry.append(...known.cloneNode(true).childNodes);
      return entry;
    }));
    card.hidden = false;
    place(marks[0]);
    marks[0].setAttribute("aria-describedby", "card");
  };

  const flash = ids => {
    flashing.forEach(mark => mark.removeAttribute("data-flash"));
    flashing = ids.flatMap(piecesOf);
    flashing.forEach(mark => {
      mark.setAttribute("data-flash", "");
      if (!still.matches) mark.animate({ opacity: [1, .25, 1] }, { duration: 450, iterations: 2 });
    });
  };

  const go = mark => {
    mark.focus({ preventScroll: true });
    mark.scrollIntoView({ block: "center" });
    requestAnimationFrame(() => show(mark));
  };

  const step = forward => {
    const marks = [...text.querySelectorAll("mark[id]")].filter(shown);
    if (!marks.length) return;
    const here = marks.indexOf(document.activeElement);
    const next = here < 0 ? (forward ? 0 : marks.length - 1) : here + (forward ? 1 : -1);
    go(marks[(next + marks.length) % marks.length]);
  };

  text.addEventListener("mouseover", event => show(event.target));
  text.addEventListener("mouseleave", close);
  text.addEventListener("focusin", event => { if (event.target !== text) show(event.target); });
  text.addEventListener("focusout", close);
  text.addEventListener("scroll", close, { passive: true });
  document.addEventListener("click", event => {
    const link = event.target.closest('a[href^="#at-"]');
    if (!link) return;
    const ids = link.dataset.ev ? link.dataset.ev.split(" ") : [link.hash.slice(4)];
    const first = ids.flatMap(piecesOf)[0];
    if (!first) return;
    event.preventDefault();
    flash(ids);
    go(document.getElementById("at-" + first.dataset.m) || first);
  });
  document.addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "n" || event.key === "p") step(event.key === "n");
    if (event.key === "Escape") { close(); flash([]); }
  });
})();
