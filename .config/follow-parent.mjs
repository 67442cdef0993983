// Preloaded into the web server: when the command that started it is gone, also by a kill -9, the server ends too.
process.on("disconnect", () => process.kill(process.pid, "SIGTERM"));
