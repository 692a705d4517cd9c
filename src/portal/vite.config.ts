// Builds the page that the web channel serves on GET /: `npm run build:portal`.
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: {
    outDir: "../../dist/portal",
    emptyOutDir: true,
    target: ["chrome120", "firefox120", "safari17.5"],
    modulePreload: { polyfill: false },
    // A file of its own for every image: the page's policy allows no data: styles.
    assetsInlineLimit: 0,
  },
});
