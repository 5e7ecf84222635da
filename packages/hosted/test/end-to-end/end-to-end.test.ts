import { endToEnd } from './end-to-end.ts';
import { ashbySuite } from './scenarios/ashby.ts';
import { customerIoSuite } from './scenarios/customer-io.ts';
import { githubSuite } from './scenarios/github.ts';
import { linearSuite } from './scenarios/linear.ts';
import { pylonSuite } from './scenarios/pylon.ts';
import { stripeSuite } from './scenarios/stripe.ts';

endToEnd(pylonSuite);
endToEnd(ashbySuite);
endToEnd(customerIoSuite);
endToEnd(stripeSuite);
endToEnd(linearSuite);
endToEnd(githubSuite);
