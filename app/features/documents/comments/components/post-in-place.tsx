import type { ReactNode } from 'react';
import type { Tone } from '#app/ui/button.tsx';
import { SubmitButton } from '#app/ui/form.tsx';
import { usePlace } from './place.ts';
import { RemarkFrame } from './remark-frame.tsx';

interface PostInPlaceProps {
  action: string;
  tone?: Tone;
  children: ReactNode;
}

/** A form of one button on a remark. */
export function PostInPlace({ action, tone = 'quiet', children }: PostInPlaceProps) {
  const { panel } = usePlace();
  return (
    <div className={panel ? 'remark-act' : 'remark-act post-button'}>
      <RemarkFrame action={action}>
        <SubmitButton tone={tone}>{children}</SubmitButton>
      </RemarkFrame>
    </div>
  );
}
