import {markup} from "./markup.js";

/** The style sheet of a learner's work: light, dark and print, without a font or an image from anywhere. */
export const workStyle = markup`
:root{color-scheme:light dark;--paper:#fbfaf7;--ink:#1d1d1b;--muted:#5c5a55;--line:#d8d4ca;--surface:#f2efe8}
@media (prefers-color-scheme:dark){:root{--paper:#16181b;--ink:#ecebe6;--muted:#a9a79f;--line:#3a3d42;--surface:#202327}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:52rem;padding:2rem 1.25rem 4rem;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,sans-serif;overflow-wrap:anywhere}
h1,h2{font-family:Georgia,"Times New Roman",serif;line-height:1.2}
h1{font-size:1.7rem;margin:0 0 .3rem}
h2{font-size:1.35rem;margin:2.5rem 0 .2rem;border-top:1px solid var(--line);padding-top:1rem}
h3{font-size:1rem;margin:1.6rem 0 .2rem}
p,ul,ol,pre,blockquote{margin:.4rem 0}
.made,.place,.times{color:var(--muted);font-size:.86rem}
.state{font-weight:600}
article{padding-left:1rem;border-left:2px solid var(--line);margin:1.2rem 0}
.scroll{overflow-x:auto}
table{border-collapse:collapse;font-size:.9rem;font-variant-numeric:tabular-nums;margin:1rem 0}
caption{text-align:left;color:var(--muted);padding:.3rem 0}
th,td{padding:.3rem .8rem .3rem 0;text-align:left;vertical-align:top;border-bottom:1px solid var(--line)}
thead th{color:var(--muted);font-weight:600}
tbody th{font-weight:600;min-width:10rem}
pre,blockquote{background:var(--surface);padding:.5rem .7rem;white-space:pre-wrap}
pre,code{font:.86rem/1.45 ui-monospace,monospace}
footer{margin-top:3rem;border-top:1px solid var(--line);color:var(--muted);font-size:.86rem}
@media print{:root{color-scheme:light;--paper:#fff;--ink:#000;--muted:#444;--line:#bbb;--surface:#f3f3f3}
@page{margin:16mm 14mm}
*{print-color-adjust:exact}
body{max-width:none;padding:0;font-size:10.5pt}
.scroll{overflow:visible}
h2,h3,.state{break-after:avoid}tr,blockquote{break-inside:avoid}}
`;
