// Runs before anything else of the page: Excel waits with its calls from cells until the functions are here (loadFunctions.ts),
// and does not find them missing.
// The pane works in an Excel whose client has no such call.
if (typeof CustomFunctions !== "undefined") CustomFunctions.delayInitialization?.();
