// A client of WebDriver BiDi: commands, their answers and events over one web socket.
import { WebSocket } from "ws";

/** Connects: `{ send(method, params), on(method, listener), close() }`. */
export function connect(address) {
  const socket = new WebSocket(address, { perMessageDeflate: false, maxPayload: 2 ** 28 });
  const waiting = new Map();
  const listeners = new Map();
  let last = 0;

  socket.on("message", (text) => {
    const message = JSON.parse(text);
    if (message.type === "event") {
      for (const listener of listeners.get(message.method) ?? []) listener(message.params);
      return;
    }
    const { method, answered, failed } = waiting.get(message.id) ?? {};
    waiting.delete(message.id);
    if (message.type === "success") answered?.(message.result);
    else failed?.(new Error(`${method}: ${message.error}: ${message.message}`));
  });
  socket.on("close", () => {
    for (const { method, failed } of waiting.values()) failed(new Error(`${method}: the browser has gone`));
    waiting.clear();
  });

  const client = {
    send: (method, params = {}) => new Promise((answered, failed) => {
      last += 1;
      waiting.set(last, { method, answered, failed });
      socket.send(JSON.stringify({ id: last, method, params }), (error) => error && failed(error));
    }),
    on: (method, listener) => listeners.set(method, [...(listeners.get(method) ?? []), listener]),
    close: () => socket.close(),
  };
  return new Promise((connected, failed) => {
    socket.once("open", () => connected(client));
    socket.on("error", failed);
  });
}
