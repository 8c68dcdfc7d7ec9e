import { Component } from 'react';
import type { ReactNode } from 'react';
import { strings } from '../strings.ts';

interface Props {
  readonly children: ReactNode;
}

interface State {
  readonly isBroken: boolean;
}

/** The pane's last resort: a bug of ours ends here in plain words, without Fluent, which may be what broke. */
export class ErrorScreen extends Component<Props, State> {
  override readonly state: State = { isBroken: false };

  static getDerivedStateFromError(): State {
    return { isBroken: true };
  }

  override render(): ReactNode {
    if (!this.state.isBroken) return this.props.children;
    return (
      <div role="alert" style={{ padding: '1rem' }}>
        <h1 style={{ fontSize: '1.25rem' }}>{strings.broken.heading}</h1>
        <p>{strings.broken.sentence}</p>
        <button type="button" onClick={() => globalThis.location.reload()}>
          {strings.broken.action}
        </button>
      </div>
    );
  }
}
