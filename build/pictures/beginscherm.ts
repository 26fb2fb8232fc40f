/** The drawing of how the register comes on the home screen of a phone: no browser shows its own menu in a picture. */

interface Step {
  readonly tap: string;
  readonly seen: string;
}

const phone = (name: string, steps: readonly Step[]): string => `
<section><h2>${name}</h2><div class="steps">${steps
  .map(
    ({ tap, seen }, index) =>
      `<figure><div class="phone">${seen}</div><figcaption><b>${index + 1}</b> ${tap}</figcaption></figure>`,
  )
  .join('')}</div></section>`;

const page = '<div class="bar">script.google.com</div><div class="lines"></div>';
const menu = (place: string, items: readonly string[], chosen: string): string =>
  `${page}<div class="menu ${place}">${items
    .map((item) => `<div${item === chosen ? ' class="on"' : ''}>${item}</div>`)
    .join('')}</div>`;
const home = '<div class="home"><i></i><i></i><i></i><i></i><i></i><div class="own"><i>PLP</i>PLP</div></div>';

/** A page of 720 by 480 pixels. */
export const beginscherm = `<!DOCTYPE html><html lang="nl"><head><meta charset="utf-8"><style>
body{margin:0;padding:16px;width:688px;font:14px Arial,sans-serif;color:#202124;background:#fff;display:flex;gap:24px}
h2{font-size:16px;margin:0 0 8px}.steps{display:flex;gap:12px}figure{margin:0;width:104px}figcaption{margin-top:8px}
b{display:inline-block;width:20px;height:20px;border-radius:50%;background:#1967d2;color:#fff;text-align:center;line-height:20px}
.phone{position:relative;box-sizing:border-box;width:104px;height:200px;border:4px solid #3c4043;border-radius:14px;overflow:hidden}
.bar{font-size:8px;padding:5px 6px;background:#f1f3f4}.tool{position:absolute;left:0;right:0;bottom:0;padding:4px;text-align:center;background:#f1f3f4}
.lines{margin:8px;height:120px;background:repeating-linear-gradient(#e8eaed 0 8px,#fff 8px 18px)}
.dot{position:absolute;border:3px solid #d93025;border-radius:50%;width:24px;height:24px}
.menu{position:absolute;background:#fff;border:1px solid #dadce0;border-radius:6px;font-size:9px;box-shadow:0 1px 6px #0004}
.menu div{padding:6px}.menu .on{outline:3px solid #d93025;border-radius:4px;font-weight:700}.top{top:16px;right:4px;width:84px}.foot{left:0;right:0;bottom:0}
.home{display:grid;grid-template-columns:repeat(3,minmax(0,1fr));align-content:start;justify-items:center;gap:8px;padding:16px 8px;height:100%;background:#d2e3fc;font-size:8px;text-align:center}
.home i{display:block;width:24px;height:24px;border-radius:6px;background:#fff}.own i{background:#1967d2;color:#fff;font:700 9px/24px Arial}
</style></head><body>
${phone('Android (Chrome)', [
  {
    tap: 'Tik rechtsboven op ⋮',
    seen: `${page}<div class="bar" style="position:absolute;top:0;right:0">⋮</div><div class="dot" style="top:-4px;right:-7px"></div>`,
  },
  {
    tap: 'Kies Toevoegen aan startscherm',
    seen: menu('top', ['Nieuw tabblad', 'Downloads', 'Toevoegen aan startscherm'], 'Toevoegen aan startscherm'),
  },
  { tap: 'Klaar: tik voortaan hier', seen: home },
])}
${phone('iPhone (Safari)', [
  {
    tap: 'Tik onderaan op Deel',
    seen: `${page}<div class="tool">⬆</div><div class="dot" style="bottom:-3px;left:33px"></div>`,
  },
  {
    tap: 'Kies Zet op beginscherm',
    seen: menu('foot', ['Kopieer', 'Markeer', 'Zet op beginscherm'], 'Zet op beginscherm'),
  },
  { tap: 'Klaar: tik voortaan hier', seen: home },
])}
</body></html>`;
