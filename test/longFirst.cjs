/** Which test files jest begins with: those that take longest, or one of them would run alone at the end while a core waits. */
const longest = ["faults", "formulas", "session", "pane", "workbench", "contract"];

const rank = ({ path }) => {
  const folder = longest.findIndex((name) => path.includes(`/test/${name}/`));
  return folder < 0 ? longest.length : folder;
};

module.exports = class LongFirst {
  sort(tests) {
    // The rest as they come: each is over in seconds.
    return [...tests].sort((one, other) => rank(one) - rank(other));
  }

  allFailedTests(tests) {
    return tests;
  }

  cacheResults() {
    // Of no use to this order.
  }
};
