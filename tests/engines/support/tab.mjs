// One tab of an engine, as the specs see it; the same for every engine.

import { deep } from "./roots.mjs";
import { wentWrong } from "./watch.mjs";

class Place {
  constructor(driver, frames) {
    this.driver = driver;
    this.frames = frames;
  }

  /** Runs a function in the page with JSON values and found elements; gives what it returns, as JSON. */
  run(fn, ...args) {
    return this.driver.value(this.frames, String(fn), args);
  }

  /** The elements that a selector picks, in the page and in every open shadow root. */
  all(css) {
    return this.driver.nodes(this.frames, deep, [css]);
  }

  /** The elements with a role, and exactly this name if one is given, as the engine's own accessibility sees them. */
  allByRole(role, name) {
    return this.driver.locate(this.frames, role, name);
  }

  click(node) {
    return this.driver.click(this.frames, node);
  }

  /** What is inside of a frame, of whatever origin. */
  frame(node) {
    return new Place(this.driver, [...this.frames, node]);
  }
}

export class Tab extends Place {
  constructor(driver) {
    super(driver, []);
  }

  /** Opens an address and waits until it has loaded. */
  open(address) {
    return this.driver.open(address);
  }

  resize(size) {
    return this.driver.resize(size);
  }

  /** What has gone wrong so far, told by the browser where it does, and by the page. */
  async errors() {
    return [...await this.driver.errors(), ...await wentWrong(this)];
  }
}
