// A drawer within the page: one moved to the end of the document would lock scrolling by a style that the policy of the page refuses.
export const inPlace = { getContainer: false as const, rootStyle: { position: 'fixed' as const } };
