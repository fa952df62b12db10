// The sheet inside an exported document: the page's own tones, without what only a script could show.

export const SHEET = `
:root { color-scheme: light dark; --paper: #f5f1e8; --sheet: #fffdf8; --answer: #f6f2e8; --ink: #211c16; --ink-soft: #5d5548; --rule: #ddd4c4; --edge: #8b8172;
  --accent: #45409a; --in-time: #1d6743; --in-time-ground: #e0eee2; --attention: #7a4c00; --attention-ground: #f8e8c6; --neutral: #51493d; --neutral-ground: #e9e2d4;
  --late: #9a2419; --late-ground: #f9e0d9; --serif: Charter, "Iowan Old Style", "Source Serif 4", Georgia, serif; --sans: system-ui, sans-serif; }
@media (prefers-color-scheme: dark) { :root { --paper: #191613; --sheet: #211d19; --answer: #29241f; --ink: #ebe3d6; --ink-soft: #b3a897; --rule: #3b352d; --edge: #7d7364;
  --accent: #b9b3f2; --in-time: #92d5ab; --in-time-ground: #1d3a2a; --attention: #ecc572; --attention-ground: #403110; --neutral: #d2c8b8; --neutral-ground: #39332b;
  --late: #f4a99d; --late-ground: #4c211a; } }
*, ::before, ::after { box-sizing: border-box; }
body { max-width: 48rem; margin: 0 auto; padding: 1.5rem 1.25rem 3rem; background: var(--paper); color: var(--ink); font: 400 .9375rem/1.5 var(--sans); overflow-wrap: anywhere; }
h1, h2 { font: 400 1.3125rem/1.2 var(--serif); margin: 2rem 0 .6rem; }
h1 { font-size: 2rem; margin-top: .4rem; }
a { color: var(--accent); text-underline-offset: .18em; }
.over, dt, footer { color: var(--ink-soft); font-size: .8125rem; }
dl div { display: grid; grid-template-columns: 9rem 1fr; gap: 0 1rem; padding: .25rem 0; border-bottom: 1px solid var(--rule); }
dt { line-height: 1.7; }
dd { margin: 0; }
.chip { display: inline-flex; align-items: center; gap: .45em; padding: .2rem .7rem .2rem .5rem; border-radius: .9rem; font-weight: 600; }
.icon { width: 1em; height: 1em; fill: none; stroke: currentcolor; stroke-width: 1.7; }
.tone-in-time { color: var(--in-time); background: var(--in-time-ground); }
.tone-attention { color: var(--attention); background: var(--attention-ground); }
.tone-neutral { color: var(--neutral); background: var(--neutral-ground); }
.tone-late { color: var(--late); background: var(--late-ground); }
.visually-hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.timeline { margin: 1rem 0; }
.timeline svg { display: block; max-width: 100%; height: auto; overflow: visible; font: 400 12px var(--sans); }
.timeline .axis { fill: none; stroke: var(--edge); }
.timeline .term { fill: var(--ink); }
.timeline .extended { fill: var(--edge); }
.timeline .possible { fill: var(--paper); stroke: var(--edge); stroke-dasharray: 3 3; }
.timeline .recess { fill: url(#recess-hatch); }
.timeline .hatch { stroke: var(--accent); stroke-width: 1.5; opacity: .55; }
.timeline .leader { stroke: var(--rule); }
.timeline .point { fill: var(--ink); stroke: var(--paper); stroke-width: 2; }
.timeline .point-due, .timeline .point-extendedDue { stroke: var(--ink); }
.timeline .point-submitted { fill: var(--paper); stroke: var(--ink); }
.timeline .point-notice { fill: var(--attention); }
.timeline .point-answered { fill: var(--in-time); }
.timeline .point-asOf { fill: var(--accent); }
.timeline .flag-label { fill: var(--ink-soft); }
.timeline .flag-date { fill: var(--ink); font-weight: 600; }
.edition { padding: 1.5rem; background: var(--sheet); border: 1px solid var(--rule); font: 400 1.0625rem/1.55 var(--serif); }
.edition p { margin: 0 0 .7em; }
.edition h3 { margin: 1.2rem 0 .2rem; font: 600 .875rem/1.4 var(--sans); color: var(--accent); }
.block-answer, .block-notice { margin-left: 1rem; padding: .1rem 1rem; background: var(--answer); border-left: 2px solid var(--edge); }
.footnoteMarker, .footnoteNumber { font: 600 .7em/1 var(--sans); vertical-align: .4em; text-decoration: none; }
.note { margin: 0 0 .9rem; padding-left: .9rem; border-left: 1px solid var(--edge); font-size: .875rem; line-height: 1.45; color: var(--ink-soft); }
.note p { margin: 0; }
:target { outline: 2px solid var(--accent); outline-offset: 2px; }
table { border-collapse: collapse; }
th, td { padding: .3rem 1rem .3rem 0; border-bottom: 1px solid var(--rule); text-align: left; vertical-align: top; font-weight: 400; }
th { color: var(--ink-soft); font-size: .8125rem; }
li { margin-bottom: .3rem; }
footer { margin-top: 2.5rem; border-top: 1px solid var(--rule); }
@media print { body { max-width: none; background: none; } .edition { border: 0; padding: 0; } }
`;
