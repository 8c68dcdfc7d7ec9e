import { toLambda } from '../http/lambda.ts';
import { createPartnershipsApp } from '../http/partnerships-app.ts';
import { composePartnerships } from '../runtime/compose-partnerships.ts';

const { edge, dependencies } = composePartnerships();
export const handler = toLambda(createPartnershipsApp(edge, dependencies));
