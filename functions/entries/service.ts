import { toLambda } from '../http/lambda.ts';
import { createServiceApp } from '../http/service-app.ts';
import { composeService } from '../runtime/compose-service.ts';

export const handler = toLambda(createServiceApp(composeService()));
