import { describe, expect, it } from "vitest";
import { headingOf, readBody, readPage } from "../../src/understanding/knowledge/sections.ts";

const outline = (markdown: string) => {
  const page = readPage(markdown, "the file");
  return page.sections.map((section) => [headingOf(page, section), section.blocks.join(" / ")]);
};

describe("a page's sections", () => {
  it("have the path of their headings, and the page's title before the first one", () => {
    const page = `---\ntitle: "Going \\"out\\" of office"\n---\nBefore you go.\n\n## Checklist\nTell people.\n\n### Calendar\nBlock it.\n\n## After\nRead mail.`;
    expect(outline(page)).toEqual([
      ['Going "out" of office', "Before you go."],
      ["Checklist", "Tell people."],
      ["Checklist > Calendar", "Block it."],
      ["After", "Read mail."],
    ]);
  });

  it("take a first heading as the title where none is given, and the file's name where there is neither", () => {
    expect(outline("# Leave\n\nIntro.\n\n## Sick\nCall in.")).toEqual([
      ["Leave", "Intro."],
      ["Sick", "Call in."],
    ]);
    expect(outline("Just words.")).toEqual([["the file", "Just words."]]);
  });

  it("come back to the right height after a deep heading, also when levels are skipped", () => {
    expect(outline("## A\na\n#### B\nb\n### C\nc\n## D\nd").map(([heading]) => heading)).toEqual([
      "A",
      "A > B",
      "A > C",
      "D",
    ]);
  });

  it("know headings that are underlined or written in HTML, and none in code", () => {
    const page = "Big\n===\none\n\nSmall\n---\ntwo\n\n<h3>Inner</h3>\nthree\n\n```sh\n# no heading\n```";
    expect(outline(page)).toEqual([
      ["Big", "one"],
      ["Small", "two"],
      ["Small > Inner", "three / # no heading"],
    ]);
  });

  it("are plain: no marks, addresses, tags, comments or machinery", () => {
    const page = `## See [the *form*](https://x.example/a_b(c)) {#form}

Ask **Grace** or \`snake_case_name\` at <https://x.example>, see [the
guide][g] and ![a picture](p.png). Two * three is 6 &amp; more.

{% alert "warning" %}
Write in {% slack_channel "travel" %}.
<!-- not
this --> <br>

| Day | Hours |
| --- | ----- |
| Mon | 9-17  |

- [x] done
  and more
1. first

[g]: https://x.example/guide`;
    expect(outline(page)).toEqual([
      [
        "See the form",
        [
          "Ask Grace or snake_case_name at https://x.example, see the guide and a picture. Two * three is 6 & more.",
          "Write in travel.",
          "Day | Hours",
          "Mon | 9-17",
          "done and more",
          "first",
        ].join(" / "),
      ],
    ]);
  });

  it("of an article without front matter may begin with a line of dashes", () => {
    expect(readBody("---\nwords\n", "Title").sections).toEqual([{ path: [], blocks: ["words"] }]);
  });
});
