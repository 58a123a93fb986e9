using Lingtan.Quantities;
using Microsoft.AspNetCore.Mvc;

namespace Lingtan.Web;

/// <summary>A mistake in a request, as a problem detail holds it.</summary>
/// <param name="Code">Its code; see docs/faults.md.</param>
/// <param name="Title">What is wrong.</param>
/// <param name="File">The file, table or resource.</param>
/// <param name="Row">The row, where one is known.</param>
/// <param name="Column">The column or field, where one is known.</param>
/// <param name="Value">The value as found.</param>
/// <param name="Expected">What would have been right.</param>
public sealed record FaultView(string Code, LocalText Title, string File, int? Row, string? Column, string Value, LocalText Expected)
{
    /// <summary>A fault as a view.</summary>
    /// <param name="fault">The fault.</param>
    public static FaultView Of(Fault fault) => new(fault.Code.Id, fault.Code.Title, fault.Place.File, fault.Place.Row, fault.Place.Column, fault.Value, fault.Expected);
}

/// <summary>Answers that say why a request was refused: problem details (RFC 9457) with a reason in both languages and, for mistakes, the faults.</summary>
public static class Problems
{
    /// <summary>A refusal with its reason.</summary>
    /// <param name="status">HTTP status.</param>
    /// <param name="reason">Why.</param>
    /// <param name="more">Further members.</param>
    public static IResult Refused(int status, LocalText reason, IReadOnlyDictionary<string, object?>? more = null) =>
        TypedResults.Problem(Details(status, reason, more));

    /// <summary>Nobody is signed in.</summary>
    public static IResult NotSignedIn => Refused(StatusCodes.Status401Unauthorized, new LocalText("请先登录", "Sign in first"));

    /// <summary>There is no such thing.</summary>
    /// <param name="what">What was asked for.</param>
    public static IResult NotFound(string what) => Refused(StatusCodes.Status404NotFound, new LocalText($"没有 {what}", $"There is no {what}"));

    /// <summary>The caller may not do it.</summary>
    /// <param name="reason">Why.</param>
    public static IResult Forbidden(LocalText reason) => Refused(StatusCodes.Status403Forbidden, reason);

    /// <summary>The caller's role does not allow it.</summary>
    /// <param name="permission">What would be needed.</param>
    public static IResult NotAllowed(Store.Permission permission) =>
        Forbidden(new LocalText($"当前角色无此权限：{RoleNames.Of(permission).Zh}", $"Your role may not do this: {RoleNames.Of(permission).En}"));

    /// <summary>Something else was expected of the present state.</summary>
    /// <param name="reason">Why.</param>
    public static IResult Conflict(LocalText reason) => Refused(StatusCodes.Status409Conflict, reason);

    /// <summary>Mistakes in what was sent; nothing was changed.</summary>
    /// <param name="faults">The mistakes.</param>
    public static IResult Faulty(IEnumerable<Fault> faults)
    {
        var views = faults.Select(FaultView.Of).ToList();
        var status = views.Any(one => one.Code == Store.StoreFaults.RevisionConflict.Id) ? StatusCodes.Status412PreconditionFailed
            : views.Any(one => one.Code == Store.StoreFaults.BookUnknown.Id) ? StatusCodes.Status404NotFound : StatusCodes.Status422UnprocessableEntity;
        return Refused(status, new LocalText($"{views.Count} 处错误，未作任何更改", views.Count == 1 ? "1 fault, nothing was changed" : $"{views.Count} faults, nothing was changed"),
            new Dictionary<string, object?> { ["faults"] = views });
    }

    /// <summary>The details of a refusal.</summary>
    internal static ProblemDetails Details(int status, LocalText reason, IReadOnlyDictionary<string, object?>? more = null)
    {
        var details = new ProblemDetails { Status = status, Title = reason.En, Type = "about:blank" };
        details.Extensions["reason"] = reason;
        foreach (var (key, value) in more ?? new Dictionary<string, object?>()) details.Extensions[key] = value;
        return details;
    }
}
