using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>
/// A report: a selection of figures with texts in Chinese and English, before it becomes a document. Every rendering in every format and both
/// languages is made from it and nothing else.
/// </summary>
/// <param name="Kind">Identifier of the kind, such as <c>iso14064</c>.</param>
/// <param name="Title">Title on the cover.</param>
/// <param name="Organization">Name of the reporting company.</param>
/// <param name="Period">The reporting period in words.</param>
/// <param name="Control">Number, version, authors, logo and colours.</param>
/// <param name="Cover">What the cover says below the title: name and value.</param>
/// <param name="Body">The blocks in order.</param>
/// <param name="Gaps">What the standards of this kind require and the inventory lacks; with any, the report is a draft.</param>
/// <param name="Items">Codes of the required items with whether each is there.</param>
/// <param name="Manifest">The figures printed, each once, in the order of first use.</param>
public sealed record Report(
    string Kind,
    LocalText Title,
    LocalText Organization,
    LocalText Period,
    DocumentControl Control,
    IReadOnlyList<(LocalText Name, RichText Value)> Cover,
    IReadOnlyList<Block> Body,
    IReadOnlyList<Gap> Gaps,
    IReadOnlyList<ItemState> Items,
    Manifest Manifest)
{
    /// <summary>Whether anything required is missing: every page then says so.</summary>
    public bool IsDraft => Gaps.Count > 0;
}
