import { startPane } from './start-pane.tsx';

void startPane();
