// `npm run test:snel`: every room but those that run the whole add-on, build it, start a program or open a browser.
const all = require('./jest.config.js');

// Whoever starts a browser here all the same fails at once.
process.env.PLP_CHROMIUM = 'geen browser in test:snel';

module.exports = {
  ...all,
  testPathIgnorePatterns: [
    '<rootDir>/test/build/',
    '<rootDir>/test/addon/',
    '<rootDir>/test/sidebar/',
    '<rootDir>/test/e2e/',
    '<rootDir>/test/house/',
    '<rootDir>/test/workbench/',
  ],
};
