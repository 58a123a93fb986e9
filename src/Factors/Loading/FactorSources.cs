namespace Lingtan.Factors;

/// <summary>
/// The files of a factor library as bytes, with paths relative to its folder and <c>/</c> as separator: <c>kinds.yaml</c>, <c>subjects.yaml</c>,
/// <c>DATASET/dataset.yaml</c> and <c>DATASET/*.csv</c>. Their order does not matter; other files are ignored.
/// </summary>
/// <param name="Files">The files.</param>
public sealed record FactorSources(IReadOnlyList<FactorFile> Files);

/// <summary>One file of a factor library.</summary>
/// <param name="Path">Relative path.</param>
/// <param name="Bytes">Its content.</param>
public sealed record FactorFile(string Path, ReadOnlyMemory<byte> Bytes);
