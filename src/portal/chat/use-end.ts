// Keeps a list scrolled to its end while somebody reads there, and leaves it alone when they have scrolled up.
import { useEffect, useRef, useState } from "react";

const near = 64;

/** `end` marks whether the last line is in sight; `toEnd` goes there. */
export function useEnd() {
  const list = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const [atEnd, setAtEnd] = useState(true);
  const follows = useRef(true);

  const toEnd = () => {
    const { current } = list;
    if (current) current.scrollTop = current.scrollHeight;
  };

  useEffect(() => {
    const element = list.current as HTMLDivElement;
    const look = () => {
      follows.current = element.scrollHeight - element.scrollTop - element.clientHeight < near;
      setAtEnd(follows.current);
    };
    let last: Element | null = null;
    const observer = new ResizeObserver(() => {
      if (!follows.current) return;
      const newest = element.querySelector<HTMLElement>(".lines > :last-child");
      const tall = newest !== null && newest !== last && last !== null && newest.offsetHeight > element.clientHeight;
      last = newest;
      // Whoever reads at the end sees the beginning of what is too long to be seen as a whole.
      if (tall) newest.scrollIntoView({ block: "start" });
      else element.scrollTop = element.scrollHeight;
    });
    observer.observe(element);
    observer.observe(content.current as HTMLDivElement);
    element.addEventListener("scroll", look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener("scroll", look);
    };
  }, []);

  return { list, content, atEnd, toEnd };
}
