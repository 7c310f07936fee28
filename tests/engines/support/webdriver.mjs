// A client of classic WebDriver: one request a command.

const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

/** An element as WebDriver writes it. */
export const toWire = (id) => ({ [ELEMENT]: id });

/** The identity of an element that WebDriver has sent. */
export const fromWire = (value) => value[ELEMENT];

/** Sends commands to a driver at an address; each has a time limit in milliseconds. */
export function driverAt(address) {
  return async function send(method, path, body, limit = 90_000) {
    const response = await fetch(`${address}${path}`, {
      method,
      signal: AbortSignal.timeout(limit),
      headers: { "content-type": "application/json" },
      ...(body && { body: JSON.stringify(body) }),
    });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`${method} ${path.replace(/\/session\/[^/]+/, "")}: ${value?.error}: ${value?.message}`);
    return value;
  };
}
