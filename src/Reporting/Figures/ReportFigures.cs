using System.Globalization;
using System.Security.Cryptography;
using Lingtan.Inventories;
using Lingtan.Quality;
using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>The figures a report may print. Whatever number stands in a report comes from here, so that it can be explained.</summary>
public sealed class ReportFigures
{
    private const string Shares = "shares/";

    private readonly ReportBasis _basis;
    private readonly Lazy<FigureBook> _book;
    private readonly Dictionary<string, (ShownFigure Figure, ShownFigure[] Parts)> _derived = new(StringComparer.Ordinal);

    /// <summary>The figures of a basis.</summary>
    /// <param name="basis">The basis.</param>
    public ReportFigures(ReportBasis basis)
    {
        _basis = basis;
        _book = new Lazy<FigureBook>(() => QualityFigures.Book(basis.Inventory, basis.Scheme, basis.Uncertainty));
    }

    /// <summary>Unit of emissions.</summary>
    public const string Tonnes = "tCO2e";

    /// <summary>A figure of the inventory by its identifier (docs/concepts/figures.md), scores and uncertainties included. Shares and percentages become percentages.</summary>
    /// <param name="id">Identifier, such as <c>byIsoCategory/4</c>.</param>
    /// <param name="decimals">Decimals shown; null for those of the report.</param>
    /// <exception cref="KeyNotFoundException">The inventory has no such figure.</exception>
    public ShownFigure Of(string id, int? decimals = null) =>
        Find(id, decimals) ?? throw new KeyNotFoundException("The inventory has no figure " + id);

    /// <summary>A figure of the inventory; null where it has none such.</summary>
    /// <param name="id">Identifier.</param>
    /// <param name="decimals">Decimals shown; null for those of the report.</param>
    public ShownFigure? Find(string id, int? decimals = null) =>
        _book.Value.Find(id) is { } figure ? Shown(figure.Id, figure, decimals) : null;

    /// <summary>A figure of another year; its identifier carries the year in front.</summary>
    /// <param name="inventory">One of <see cref="ReportBasis.Years"/>.</param>
    /// <param name="id">Identifier in that inventory.</param>
    /// <param name="decimals">Decimals shown; null for those of the report.</param>
    public ShownFigure? Find(Inventory inventory, string id, int? decimals = null) =>
        ReferenceEquals(inventory, _basis.Inventory) ? Find(id, decimals)
            : inventory.Figures.Find(id) is { } figure ? Shown(PeriodName(inventory) + "/" + figure.Id, figure, decimals) : null;

    /// <summary>A share as a percentage, derived from two figures.</summary>
    /// <param name="part">The part.</param>
    /// <param name="whole">The whole.</param>
    /// <param name="decimals">Decimals of the percentage.</param>
    /// <returns>Null where the whole is zero.</returns>
    public ShownFigure? Share(ShownFigure part, ShownFigure whole, int decimals = 2) =>
        whole.Value == 0 ? null
            : Derived(Shares + part.Id + (whole.Id == "totals/tCO2e" ? "" : "/of/" + whole.Id), part.Value / whole.Value, ShownFigure.Percent, decimals, part, whole);

    /// <summary>A number that follows from other figures.</summary>
    /// <param name="id">Its identifier.</param>
    /// <param name="value">All digits; a share as a fraction.</param>
    /// <param name="unit">Its unit.</param>
    /// <param name="decimals">Decimals shown.</param>
    /// <param name="parts">The figures it follows from; their hashes enter its own.</param>
    public ShownFigure Derived(string id, decimal value, string unit, int decimals, params ReadOnlySpan<ShownFigure> parts)
    {
        var text = new System.Text.StringBuilder(id).Append('\n').Append(DecimalText.Format(value)).Append('\n').Append(unit);
        foreach (var part in parts) text.Append('\n').Append(part.Id).Append(' ').Append(part.Sha256);
        var hash = Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text.ToString())));
        var figure = new ShownFigure(id, value, unit, hash, decimals, _basis.Control.Rounding);
        _derived[id] = (figure, parts.ToArray());
        return figure;
    }

    /// <summary>Identifiers of the inventory's sums and of what was derived or recorded so far.</summary>
    public IEnumerable<string> Ids => _book.Value.Ids.Concat(_derived.Keys);

    /// <summary>
    /// Any figure by its identifier alone: of the inventory, of an earlier year (<c>2024/totals/scope1</c>), a share (<c>shares/totals/scope2</c>), or one
    /// that was derived or recorded before.
    /// </summary>
    /// <param name="id">Identifier.</param>
    /// <returns>Null where there is none such.</returns>
    public ShownFigure? Resolve(string id)
    {
        if (Find(id) is { } figure) return figure;
        if (_derived.TryGetValue(id, out var derived)) return derived.Figure;
        if (id.StartsWith(Shares, StringComparison.Ordinal)) return ResolveShare(id[Shares.Length..]);
        return _basis.Earlier.Where(inventory => id.StartsWith(PeriodName(inventory) + "/", StringComparison.Ordinal))
            .Select(inventory => Find(inventory, id[(PeriodName(inventory).Length + 1)..])).FirstOrDefault();
    }

    /// <summary>The figures a derived one follows from; null where none of that identifier was derived or recorded.</summary>
    /// <param name="id">Identifier.</param>
    public IReadOnlyList<ShownFigure>? PartsOf(string id)
    {
        if (!_derived.ContainsKey(id)) _ = Resolve(id);
        return _derived.TryGetValue(id, out var derived) ? derived.Parts : null;
    }

    /// <summary>A number recorded as it is: an activity quantity, a factor, a score.</summary>
    /// <param name="id">Its identifier, such as <c>factors/gbt32151-petrol-ncv</c>.</param>
    /// <param name="value">All digits.</param>
    /// <param name="unit">Its unit.</param>
    /// <param name="decimals">Decimals shown; null for all that it has.</param>
    public ShownFigure Recorded(string id, decimal value, string unit, int? decimals = null) => Derived(id, value, unit, decimals ?? Decimals(value), []);

    /// <summary>The period of an inventory as it stands in identifiers: <c>2024</c>, or its two days.</summary>
    /// <param name="inventory">The inventory.</param>
    public static string PeriodName(Inventory inventory)
    {
        var (from, to) = (inventory.Book.Period.From, inventory.Book.Period.To);
        return from is { Month: 1, Day: 1 } && to is { Month: 12, Day: 31 } && from.Year == to.Year
            ? from.Year.ToString(CultureInfo.InvariantCulture)
            : from.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture) + "_" + to.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
    }

    // A report states a percentage as a fraction with the unit %, whether the figure is a share (unit 1) or a percentage already.
    private ShownFigure Shown(string id, Figure figure, int? decimals)
    {
        var share = figure.Unit == FigureDefinition.One && id.EndsWith("/share", StringComparison.Ordinal);
        var percent = figure.Unit == ShownFigure.Percent;
        return new ShownFigure(
            id, percent ? figure.Value / 100m : figure.Value, share || percent ? ShownFigure.Percent : figure.Unit == FigureDefinition.One ? "" : figure.Unit, figure.Sha256,
            decimals ?? (figure.Unit == FigureDefinition.Co2e ? _basis.Control.Decimals : 2), _basis.Control.Rounding);
    }

    private ShownFigure? ResolveShare(string id)
    {
        var of = id.IndexOf("/of/", StringComparison.Ordinal);
        return Resolve(of < 0 ? id : id[..of]) is { } part && Resolve(of < 0 ? "totals/tCO2e" : id[(of + 4)..]) is { } whole ? Share(part, whole) : null;
    }

    private static int Decimals(decimal value) => DecimalText.Format(value).IndexOf('.', StringComparison.Ordinal) is >= 0 and var point ? DecimalText.Format(value).Length - point - 1 : 0;
}
