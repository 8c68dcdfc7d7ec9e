import { createMemoryRecords } from '../../support/memory-records.ts';
import { describeRecords } from '../../support/records-contract.ts';

describeRecords('the record in memory', createMemoryRecords);
