/** The world that a test file runs in: jest's own for Node, but with an ordinary global, in which tests take a third less time. */
import vm from 'node:vm';
import { TestEnvironment } from 'jest-environment-node';

const { createContext } = vm;

export default class OrdinaryGlobal extends TestEnvironment {
  constructor(...given: ConstructorParameters<typeof TestEnvironment>) {
    // Jest puts an object behind a proxy there: each `Math` of a test, and of all that it loads, would be asked of both.
    // A Node that knows no ordinary one (before 20.18) takes this as undefined, and makes a slow one.
    vm.createContext = () => createContext(vm.constants?.DONT_CONTEXTIFY);
    try {
      super(...given);
    } finally {
      vm.createContext = createContext;
    }
  }
}
