import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { usePlace } from '../shell/context.ts';
import { get, getIfNew } from './http.ts';

// What is asked about the inventory chosen at the top, on the scope-2 basis chosen there.
export function useInventoryQuery<T>(what: string, params: Record<string, string> = {}, enabled = true): UseQueryResult<T> {
  const { inventory, basis } = usePlace();
  const search = new URLSearchParams({ ...params, basis }).toString();
  const path = `inventories/${inventory?.id ?? ''}/${what}?${search}`;
  return useQuery({ queryKey: ['inventory', path], queryFn: () => get<T>(path), enabled: enabled && inventory !== null, placeholderData: keepPreviousData });
}

export const useGet = <T>(path: string, enabled = true): UseQueryResult<T> => useQuery({ queryKey: [path], queryFn: () => get<T>(path), enabled });

// What changes by itself: asked for again and again while the page is looked at. The last answer stays while the server cannot be reached.
export const usePolled = <T extends object>(path: string, seconds: number, enabled = true): UseQueryResult<T> =>
  useQuery({
    queryKey: [path], enabled, refetchInterval: seconds * 1000, structuralSharing: false, placeholderData: keepPreviousData,
    queryFn: ({ client, queryKey }) => getIfNew<T>(path, client.getQueryData<T>(queryKey)),
  });

// Something of a list that is paged: the page before stays until the next one is there.
export const usePaged = <T>(path: string, enabled = true): UseQueryResult<T> => useQuery({ queryKey: [path], queryFn: () => get<T>(path), enabled, placeholderData: keepPreviousData });
