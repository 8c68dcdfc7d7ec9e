import { productVersion } from '../../shared/version.ts';
import { noteAssociated } from '../app/known-functions.ts';
import { functionList } from './function-list.ts';

// At the top level of a classic script: functions that are associated later answer #VALUE! on the first calculation.
for (const [id, run] of Object.entries(functionList)) CustomFunctions.associate(id, run);

noteAssociated({ product: productVersion, ids: Object.keys(functionList) });
