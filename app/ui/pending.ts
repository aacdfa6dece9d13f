import { useFetchers, useFormAction, useNavigation } from '@remix-run/react';

/** True while a form of this address is on its way to the server. */
export function usePending(action?: string): boolean {
  const navigation = useNavigation();
  const address = useFormAction(action);
  const inPlace = useFetchers().some((one) => one.state !== 'idle' && one.formAction === address);
  return inPlace || (navigation.state !== 'idle' && navigation.formAction === address);
}
