// Reads Server-Sent Events from an answer. The browser's own EventSource cannot say who is asking.

/** The data of each event, as it comes in; ends with the stream. */
export async function* eventsIn(body: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncGenerator<string> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      const events = (rest + value).split("\n\n");
      rest = events.pop() as string;
      yield* events.map(dataOf).filter((data) => data !== "");
    }
  } finally {
    await reader.cancel();
  }
}

function dataOf(event: string): string {
  const lines = event.split("\n").filter((line) => line.startsWith("data: "));
  return lines.map((line) => line.slice("data: ".length)).join("\n");
}
