// A reporter that closes with the counts alone on a line: "12 passed, 0 failed, 1 skipped".

export default class ClosingLine {
  onBegin(config, suite) {
    this.suite = suite;
  }

  onEnd() {
    const tests = this.suite.allTests();
    if (tests.length === 0) return;
    const count = (...outcomes) => tests.filter((test) => outcomes.includes(test.outcome())).length;
    console.log(`\n${count("expected", "flaky")} passed, ${count("unexpected")} failed, ${count("skipped")} skipped`);
  }

  printsToStdio() {
    return true;
  }
}
