// As a personal tab the page follows Teams' theme. The SDK reaches out to the network as soon as it is loaded, so it is
// loaded only inside a frame; and since a foreign frame may never answer it, waiting for it has an end.

const patienceMs = 5_000;

/** Resolves when the page has settled, in Teams or anywhere else; never rejects. */
export async function settleIntoTeams(): Promise<void> {
  if (window.self === window.top) return;
  document.documentElement.dataset.framed = "";
  try {
    const { app } = await import("@microsoft/teams-js");
    await Promise.race([app.initialize(), giveUp()]);
    const { app: host } = await app.getContext();
    follow(host.theme);
    app.registerOnThemeChangeHandler(follow);
    app.notifySuccess();
  } catch {
    // Some other page's frame: the system's own light or dark stays.
  }
}

function follow(theme: string): void {
  document.documentElement.dataset.theme = theme;
}

function giveUp(): Promise<never> {
  return new Promise((_, reject) => setTimeout(() => reject(new Error("no answer from the host")), patienceMs));
}
