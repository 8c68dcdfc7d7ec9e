import { MemoryPartnershipStore } from '../../../functions/store/memory-partnership-store.ts';
import { describePartnershipStore } from '../../support/partnership-store-suite.ts';

describePartnershipStore('in memory', () => Promise.resolve(new MemoryPartnershipStore()));
