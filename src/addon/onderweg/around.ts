/** What stands around a form on its own page. It stands in a file beside Code.js (textFiles.ts): only the page needs it. */

/** Text that is not zoomed into, targets for a thumb, and other colours where the phone is dark (kit/style/base.css). */
const stijl = `
:root {
  color-scheme: light dark;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #e8eaed;
    --quiet: #b3b8be;
    --line: #4d5156;
    --blue: #8ab4f8;
    --bad: #f6aea9;
    --warn: #fdd663;
    --good: #81c995;
    --page: #202124;
    --edge: #9aa0a6;
    --soft: #303134;
    --pick: #2d3950;
  }
}
.onderweg * {
  box-sizing: border-box;
}
.onderweg {
  font: 16px/1.45 Arial, Helvetica, sans-serif;
}
.onderweg h2 {
  font-size: 18px;
}
.onderweg :is(h3, .help, .quiet, .steps, .stepnav button, .facts dt) {
  font-size: 16px;
}
.onderweg ::placeholder {
  color: var(--quiet);
  opacity: 1;
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
.onderweg footer .primary {
  flex: 1;
}
.onderweg .big > * {
  flex: 1 1 44%;
}
.onderweg .due {
  padding: 12px 0 12px 10px;
}
.onderweg .due :is(.row, .plain) {
  flex-grow: 1;
}
.onderweg .due .plain {
  justify-content: center;
}
.dicht > :not(main:last-child) {
  display: none;
}
.kies {
  display: inline-flex;
  align-items: center;
  position: relative;
  min-height: 44px;
}
.onderweg .kies input {
  position: absolute;
  inset: 0;
  opacity: 0;
}
.kies:focus-within {
  outline: 2px solid var(--blue);
}
.kies input::-webkit-calendar-picker-indicator {
  position: absolute;
  inset: 0;
  width: 100%;
  height: 100%;
}
.onderweg a.plain,
.onderweg a.primary {
  text-decoration: none;
}
.onderweg > nav {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 0 16px;
  padding: 0 12px;
  border-bottom: 1px solid var(--line, #dadce0);
}
.onderweg > nav :is(a, summary) {
  color: var(--blue, #1967d2);
}
.onderweg > nav [aria-current] {
  color: inherit;
  font-weight: bold;
  text-decoration: none;
}
.onderweg > nav details[open] {
  width: 100%;
}
.onderweg > nav details a {
  display: flex;
  border-top: 1px solid var(--line, #dadce0);
}
.onderweg > nav details {
  margin: 0;
}
.onderweg .now dt {
  flex-basis: 136px;
}
.onderweg .stepnav {
  grid-template-columns: repeat(auto-fit, minmax(96px, 1fr));
}
.onderweg .scale span {
  padding: 10px 0;
}
.onderweg .checks input {
  width: 20px;
  height: 20px;
}
.onderweg .checks label {
  min-height: 44px;
  padding: 10px 0;
}
`;

/**
 * A phone that lies about should not show who takes part: after a quarter of an hour without use nothing is left, also where the
 * phone slept meanwhile. Only what was typed and is not stored yet is covered, and comes back. Google takes away what looks
 * like a comment, so nothing here does.
 */
const slot = `
(function () {
  var kwartier = 15 * 60 * 1000;
  var laatst = Date.now();
  var wachten;
  var deksel = null;
  function leeg() {
    if (deksel) return;
    var begin = document.querySelector("nav a").href;
    var getypt = window.plpGetypt && window.plpGetypt();
    deksel = document.createElement("main");
    deksel.innerHTML = '<p role="alert">Je hebt een kwartier niets gedaan. Daarom staat hier niets meer.</p><p></p>';
    var knop = document.createElement(getypt ? "button" : "a");
    knop.className = "primary";
    if (getypt) {
      deksel.firstChild.textContent += " Wat je typte, is nog niet opgeslagen en is er nog.";
      knop.textContent = "Ga verder";
      knop.onclick = function () {
        deksel.remove();
        deksel = null;
        document.body.classList.remove("dicht");
        laatst = Date.now();
        gebruikt();
      };
      document.body.classList.add("dicht");
    } else {
      document.body.innerHTML = "";
      knop.textContent = "Laad opnieuw";
      knop.target = "_top";
      knop.href = begin;
    }
    deksel.lastChild.append(knop);
    document.body.append(deksel);
  }
  function kijk() {
    clearTimeout(wachten);
    var over = laatst + kwartier - Date.now();
    if (over > 0) wachten = setTimeout(kijk, over);
    else leeg();
  }
  function gebruikt() {
    if (Date.now() - laatst < kwartier) laatst = Date.now();
    kijk();
  }
  ["pointerdown", "keydown", "scroll"].forEach(function (teken) {
    document.addEventListener(teken, gebruikt, { passive: true, capture: true });
  });
  document.addEventListener("visibilitychange", kijk);
  addEventListener("pageshow", kijk);
  gebruikt();
})();
`;

export const around = { stijl, slot };
