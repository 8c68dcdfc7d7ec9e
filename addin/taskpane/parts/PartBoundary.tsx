import { Component } from 'react';
import type { ReactNode } from 'react';
import { strings } from '../strings.ts';
import { EmptyState } from './EmptyState.tsx';
import { PartNotLoaded } from './part-not-loaded.ts';

interface Props {
  /** Fetches the part anew. */
  readonly tryAgain: () => void;
  readonly children: ReactNode;
}

interface State {
  readonly fault: Error | null;
}

/** Says so in place of a part that could not be fetched, with a way to try again. Any other fault goes on to the pane's last resort. */
export class PartBoundary extends Component<Props, State> {
  override readonly state: State = { fault: null };

  static getDerivedStateFromError(fault: unknown): State {
    return { fault: fault instanceof Error ? fault : new Error('unknown', { cause: fault }) };
  }

  override render(): ReactNode {
    const { fault } = this.state;
    if (fault === null) return this.props.children;
    if (!(fault instanceof PartNotLoaded)) throw fault;
    const run = () => {
      this.props.tryAgain();
      this.setState({ fault: null });
    };
    return (
      <div role="alert">
        <EmptyState heading={strings.partNotLoaded} action={{ label: strings.tryAgain, run }}>
          {strings.partNotLoadedHow}
        </EmptyState>
      </div>
    );
  }
}
