// Markdown as elements of the page. HTML in it is shown as the words it is made of; pictures from elsewhere by their words.
// Loaded only where an article is read.
import Markdown from "markdown-to-jsx/react";
import type { ReactNode } from "react";
import { articleMeant } from "../../domain/article-links.ts";
import { articlePage } from "../route.ts";

type Props = { readonly text: string; readonly person: string };

// biome-ignore lint/style/noDefaultExport: what React loads late has to be one
export default function MarkdownView({ text, person }: Props) {
  const Link = ({ href = "", children }: { readonly href?: string; readonly children?: ReactNode }) =>
    linkTo(href, children, person);
  return (
    <Markdown
      className="prose"
      options={{
        disableParsingRawHTML: true,
        forceBlock: true,
        forceWrapper: true,
        wrapper: "div",
        overrides: { a: Link, img: Picture, table: Table },
      }}
    >
      {text}
    </Markdown>
  );
}

function linkTo(href: string, words: ReactNode, person: string): ReactNode {
  if (href.startsWith("#")) return <a href={href}>{words}</a>;
  const article = articleMeant(href);
  if (article !== null) return <a href={articlePage(article, person)}>{words}</a>;
  if (!/^(?:https?|mailto|tel):/i.test(href)) return words;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {words}
      <span className="unseen"> (opens in a new tab)</span>
    </a>
  );
}

const Picture = ({ alt }: { readonly alt?: string }) => (alt ? <em>{alt}</em> : null);

/** Wide tables scroll by themselves, not with the page. */
const Table = ({ children }: { readonly children?: ReactNode }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no pointer scrolls it with the keyboard
  <section className="wide" tabIndex={0} aria-label="Table">
    <table>{children}</table>
  </section>
);
