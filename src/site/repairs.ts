/** One repair of the stock page: what it does to the HTML, and the text that a repaired page must hold. */
export interface Repair {
  name: string;
  apply: (html: string) => string;

  /** Tells whether a page needs no more of this repair. */
  done: (html: string) => boolean;
}

/** What Framework's stock page lacks for readers with a keyboard, a screen reader or a need to zoom, in order. */
export const repairs: readonly Repair[] = [
  {
    name: "language",
    apply: (html) => html.replace("<html>", '<html lang="en">'),
    done: (html) => html.includes('<html lang="en">')
  },
  {
    name: "viewport that can be zoomed",
    apply: (html) => html.replace(/(<meta name="viewport" content="[^"]*?),\s*maximum-scale=1(?=")/, "$1"),
    done: (html) => !html.includes("maximum-scale")
  },
  {
    name: "sidebar list that holds list items only",
    apply: (html) =>
      html.replace(/(<ol>\s*)(<label id="observablehq-sidebar-close"[^>]*><\/label>\s*)([^]*?<\/ol>)/, "$1$3\n  $2"),
    done: (html) => !/<ol>\s*<label/.test(html)
  },
  {
    name: "names for the regions and for the sidebar's switch",
    apply: (html) =>
      html
        .replace('<nav id="observablehq-sidebar">', '<nav id="observablehq-sidebar" aria-label="Pages">')
        .replace(
          /(<aside id="observablehq-toc")( data-selector="[^"]*">\s*)<nav>/,
          '$1$2<nav aria-label="On this page">'
        )
        .replace(/(<footer id="observablehq-footer">\s*)<nav>/, '$1<nav aria-label="Previous and next page">')
        .replace(
          /(<input id="observablehq-sidebar-toggle" type="checkbox")( title)/,
          '$1 aria-label="Show the pages"$2'
        )
        .replace(
          '<input type="search" placeholder="Search">',
          '<input type="search" placeholder="Search" aria-label="Search the pages">'
        ),
    done: (html) =>
      !/<nav(>| id="observablehq-sidebar">)|type="checkbox" title=|placeholder="Search">/.test(frame(html))
  },
  {
    name: "names of the sidebar's sections that are no controls",
    apply: (html) =>
      html.replace(/(<section[^>]*>\s*)<summary>([^]*?)<\/summary>/g, '$1<p class="section-name">$2</p>'),
    done: (html) => !/<section[^>]*>\s*<summary>/.test(html)
  },
  {
    name: "a way past the navigation",
    apply: (html) =>
      html.includes('class="skip"') || hasBase(html)
        ? html
        : html
            .replace(/<body>/, '<body>\n<a class="skip" href="#observablehq-main">Skip to the text</a>')
            .replace('<main id="observablehq-main"', '<main id="observablehq-main" tabindex="-1"'),
    done: (html) => hasBase(html) || (html.includes('class="skip"') && html.includes('tabindex="-1"'))
  },
  {
    name: "headings without links to themselves where a base address would lead them to the home page",
    apply: (html) => (hasBase(html) ? html.replace(ownAnchor, "$1") : html),
    done: (html) => !hasBase(html) || html.search(ownAnchor) < 0
  },
  {
    name: "code and tables that scroll by keyboard",
    apply: (html) =>
      html
        .replace(/<pre(?![^>]*\btabindex=)(?=[\s>])/g, '<pre tabindex="0"')
        .replace(
          /(?<!<div class="scroll" tabindex="0">)<table>[^]*?<\/table>/g,
          '<div class="scroll" tabindex="0">$&</div>'
        ),
    done: (html) => !/<pre(?![^>]*\btabindex=)[\s>]/.test(html.replace(/<script[^]*?<\/script>/g, ""))
  }
];

const ownAnchor = /<a class="observablehq-header-anchor" href="#[^"]*">([^]*?)<\/a>/g;

/** Only 404.html has one, since it answers at any address; every #anchor then belongs to the home page. */
function hasBase(html: string): boolean {
  return html.includes("<base ");
}

/** The page without its text, whose own navigation elements are the author's. */
function frame(html: string): string {
  return html.replace(/<main[^]*<\/main>/, "").replace(/<script[^]*?<\/script>/g, "");
}
