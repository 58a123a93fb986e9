namespace Lingtan.Inventories;

/// <summary>Records to be evaluated together.</summary>
/// <param name="Source">Index of the source.</param>
/// <param name="First">First position in the row order.</param>
/// <param name="Count">Number of records.</param>
internal readonly record struct GroupRange(int Source, int First, int Count);
