import { Component } from 'react';
import type { ReactNode } from 'react';
import { faultCode } from '../../app/fault-code.ts';
import { strings } from '../strings.ts';

interface Props {
  /** Told of the fault, so that it can be found again when the pane has been started anew. */
  readonly onFault: (fault: unknown) => void;
  readonly children: ReactNode;
}

interface State {
  readonly fault: string | null;
}

/** The pane's last resort: a bug of ours ends here in plain words, without Fluent, which may be what broke. */
export class ErrorScreen extends Component<Props, State> {
  override readonly state: State = { fault: null };

  static getDerivedStateFromError(error: unknown): State {
    return { fault: faultCode(error) };
  }

  override componentDidCatch(error: unknown): void {
    this.props.onFault(error);
  }

  override render(): ReactNode {
    const { fault } = this.state;
    if (fault === null) return this.props.children;
    return (
      <div role="alert" style={{ padding: '1rem' }}>
        <h1 style={{ fontSize: '1.25rem' }}>{strings.broken.heading}</h1>
        <p>{strings.broken.sentence}</p>
        <p>{strings.broken.tell(fault)}</p>
        <button type="button" onClick={() => globalThis.location.reload()}>
          {strings.broken.action}
        </button>
      </div>
    );
  }
}
