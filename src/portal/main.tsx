// Puts the page on the screen, and tells Teams about it when it is shown there.
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";
import "./styles/base.css";
import "./styles/workspace.css";
import "./styles/messages.css";
import "./styles/card.css";
import "./styles/dialog.css";
import "./styles/knowledge.css";
import { settleIntoTeams } from "./teams.ts";

createRoot(document.getElementById("root") as HTMLElement).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
void settleIntoTeams();
