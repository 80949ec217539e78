const Sequencer = require('@jest/test-sequencer').default;

/** Suites over several processes and hours of virtual time take minutes in small files, and jest judges by size. */
const LONG = /\/test\/src\/(failpoints|clock|standalone|browser|intake)\//;

/** Whatever is long begins first, so that no worker waits at the end for the other one's last suite. */
module.exports = class LongSuitesFirst extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    const isLong = ({ path }) => LONG.test(path);
    return [...sorted.filter(isLong), ...sorted.filter((test) => !isLong(test))];
  }
};
