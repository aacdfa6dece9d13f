import { useFormAction, useNavigation } from '@remix-run/react';

/** True while a form of this address is on its way to the server. */
export function usePending(action?: string): boolean {
  const navigation = useNavigation();
  const address = useFormAction(action);
  return navigation.state !== 'idle' && navigation.formAction === address;
}
