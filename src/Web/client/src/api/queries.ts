import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { usePlace } from '../shell/context.ts';
import { get } from './http.ts';

// What is asked about the inventory chosen at the top, on the scope-2 basis chosen there.
export function useInventoryQuery<T>(what: string, params: Record<string, string> = {}, enabled = true): UseQueryResult<T> {
  const { inventory, basis } = usePlace();
  const search = new URLSearchParams({ ...params, basis }).toString();
  const path = `inventories/${inventory?.id ?? ''}/${what}?${search}`;
  return useQuery({ queryKey: ['inventory', path], queryFn: () => get<T>(path), enabled: enabled && inventory !== null, placeholderData: keepPreviousData });
}

export const useGet = <T>(path: string, enabled = true): UseQueryResult<T> => useQuery({ queryKey: [path], queryFn: () => get<T>(path), enabled });
