/** What stands around a form on its own page. It stands in a file beside Code.js (textFiles.ts): only the page needs it. */

/** Text that is not zoomed into, and targets for a thumb. */
const stijl = `
.onderweg * {
  box-sizing: border-box;
}
.onderweg {
  font: 16px/1.45 Arial, Helvetica, sans-serif;
}
.onderweg h2 {
  font-size: 18px;
}
.onderweg h3,
.onderweg .help,
.onderweg .quiet {
  font-size: 15px;
}
.onderweg :is(input, select, textarea) {
  font-size: 16px;
}
.onderweg :is(button, select, summary, a, input:not([type='checkbox'], [type='radio'])) {
  min-height: 44px;
}
.onderweg a {
  display: inline-flex;
  align-items: center;
}
.onderweg .date input[type='date'] {
  width: 44px;
}
.onderweg summary {
  padding: 11px 0;
}
.onderweg a.plain,
.onderweg a.primary {
  text-decoration: none;
}
.onderweg nav {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 0 16px;
  padding: 0 12px;
  border-bottom: 1px solid var(--line, #dadce0);
}
.onderweg nav :is(a, summary) {
  color: var(--blue, #1967d2);
}
.onderweg nav details[open] {
  width: 100%;
}
.onderweg nav details a {
  display: flex;
  border-top: 1px solid var(--line, #dadce0);
}
.onderweg nav details {
  margin: 0;
}
.onderweg .now dt {
  flex-basis: 136px;
}
.onderweg .scale span {
  padding: 10px 0;
}
.onderweg .checks label {
  padding: 10px 0;
}
`;

/**
 * A phone that lies about should not show who takes part: after a quarter of an hour without use nothing is left. Google takes
 * away what looks like a comment, so nothing here does.
 */
const slot = `
(function () {
  var wachten;
  function leeg() {
    var begin = document.querySelector("nav a").href;
    document.body.innerHTML = '<main><p role="alert">Je hebt een kwartier niets gedaan. Daarom staat hier niets meer.</p>'
      + '<p><a class="primary" target="_top">Laad opnieuw</a></p></main>';
    document.querySelector("a").href = begin;
  }
  function gebruikt() {
    clearTimeout(wachten);
    wachten = setTimeout(leeg, 15 * 60 * 1000);
  }
  ["pointerdown", "keydown", "scroll"].forEach(function (teken) {
    document.addEventListener(teken, gebruikt, { passive: true, capture: true });
  });
  gebruikt();
})();
`;

export const around = { stijl, slot };
