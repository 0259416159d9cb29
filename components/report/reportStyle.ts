import {markup} from "./markup.js";

/** The style sheet of the HTML report: light, dark and print, without a font or an image from anywhere. */
export const reportStyle = markup`
:root{color-scheme:light dark;--paper:#fbfaf7;--ink:#1d1d1b;--muted:#5c5a55;--line:#d8d4ca;--surface:#f2efe8;--reference:#1f5fa8;--current:#b04a08;--good:#1d6b3a;--bad:#a8231d;--band:#c9c5ba}
@media (prefers-color-scheme:dark){:root{--paper:#16181b;--ink:#ecebe6;--muted:#a9a79f;--line:#3a3d42;--surface:#202327;--reference:#7db4f2;--current:#f2a05c;--good:#7fce9c;--bad:#f59089;--band:#4b4e54}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:76rem;padding:2rem 1.25rem 4rem;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,sans-serif;overflow-wrap:anywhere}
h1,h2{font-family:Georgia,"Times New Roman",serif;line-height:1.2}
h1{font-size:1.2rem;color:var(--muted);font-weight:400;margin:0}
h2{font-size:1.35rem;margin:2.5rem 0 .6rem;border-top:1px solid var(--line);padding-top:1rem}
h3{font-size:1rem;margin:1rem 0 .3rem}
.verdict{font:1.5rem/1.35 Georgia,"Times New Roman",serif;margin:.5rem 0 1rem;max-width:50rem;padding-left:.8rem;border-left:5px solid var(--line)}
.verdict.drift{border-color:var(--bad)}.verdict.no-drift{border-color:var(--good)}
p,ul,dl{max-width:50rem}
.scroll{overflow-x:auto;max-width:100%}
table{border-collapse:collapse;font-size:.86rem;font-variant-numeric:tabular-nums;overflow-wrap:normal}
caption{text-align:left;color:var(--muted);padding:.3rem 0}
th,td{padding:.3rem .6rem;text-align:left;vertical-align:top;border-bottom:1px solid var(--line)}
thead th{color:var(--muted);font-weight:600;border-bottom:2px solid var(--line);vertical-align:bottom}
tbody th{font-weight:600}.columns tbody th{min-width:7rem;max-width:20rem;overflow-wrap:anywhere}
td.number,th.number,td.effect{text-align:right}td.number,.effect span{white-space:nowrap}td.effect{min-width:5rem}td.missing{min-width:8.5rem}
td.v{white-space:nowrap;font-weight:600}
.v.drift{color:var(--bad)}.v.no-drift{color:var(--good)}.v.not-enough-data{color:var(--muted)}
a{color:inherit}
svg{max-width:100%;height:auto;display:block}
svg.thumb{width:120px;height:28px;max-width:none}
svg text{font:12px system-ui,sans-serif;fill:var(--ink)}
.reference{fill:var(--reference);fill-opacity:.35;stroke:var(--reference);stroke-width:.7}
path.current{fill:none;stroke:var(--current);stroke-width:1.8}
path.bar.current{fill:var(--current);stroke:none}
.axis{stroke:var(--muted);fill:none}.band{fill:var(--band)}
.threshold{stroke:var(--ink);stroke-dasharray:4 3;fill:none}
.interval{stroke:var(--current);stroke-width:3;fill:none}.point{fill:var(--current);stroke:var(--paper)}
.key{font-size:.86rem;color:var(--muted)}
.key i{display:inline-block;width:1.1rem;height:.7rem;margin:0 .3rem 0 .8rem}
.key .r{background:var(--reference);opacity:.5}.key .c{border-top:3px solid var(--current);height:.3rem}
details{border-bottom:1px solid var(--line);padding:.3rem 0}
summary{cursor:pointer}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.15rem 1rem;margin:.4rem 0;font-size:.92rem}
dt{color:var(--muted)}dd{margin:0}
pre{background:var(--surface);padding:.7rem;overflow-x:auto;white-space:pre-wrap;font:.86rem/1.45 ui-monospace,monospace}
.rest{columns:18rem;font-size:.84rem;padding-left:1.1rem;max-width:none}
footer{margin-top:3rem;color:var(--muted);font-size:.86rem}
@media (max-width:40rem){dl{grid-template-columns:1fr}dt{margin-top:.3rem}}
@media print{:root{color-scheme:light;--paper:#fff;--ink:#000;--muted:#444;--line:#bbb;--surface:#f3f3f3;--reference:#1f5fa8;--current:#b04a08;--good:#1d6b3a;--bad:#a8231d;--band:#ccc}
@page{margin:14mm 12mm}
*{print-color-adjust:exact}
body{max-width:none;padding:0;font-size:10.5pt}.verdict{font-size:15pt}h2{font-size:13pt;margin-top:1.4rem;padding-top:.6rem}
.scroll{overflow:visible}table{font-size:7.5pt}th,td{padding:.15rem .25rem}td.long{overflow-wrap:anywhere}
table.columns{width:100%}.columns .more{display:none}.columns tbody th{min-width:6rem}td.not-enough-data{white-space:normal}footer{margin-top:1rem}footer p{margin:.3rem 0}.columns td.missing{min-width:9em}
svg.thumb{width:80px;height:19px}svg.plot{width:390px}dl{font-size:8.5pt;max-width:none}
tr,svg,.scroll:not([tabindex]){break-inside:avoid}svg+svg{break-before:avoid}h2,h3,summary,caption{break-after:avoid}details::details-content{content-visibility:visible;display:block;break-before:avoid}}
`;
