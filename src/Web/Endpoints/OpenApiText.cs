using Microsoft.AspNetCore.OpenApi;

namespace Lingtan.Web;

/// <summary>What the OpenAPI document says beyond the shapes of the endpoints: title, and who may call what.</summary>
internal static class OpenApiText
{
    /// <summary>Adds it.</summary>
    public static void Apply(OpenApiOptions options)
    {
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = "Lingtan";
            document.Info.Version = "v1";
            document.Info.Description = "Energy and carbon management: inventories, activity data, factors, methods, reports, audit trail.";
            document.Servers = [];
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            if (context.Description.ActionDescriptor.EndpointMetadata.OfType<AccessRule>().FirstOrDefault() is { } rule) operation.Description = Access(rule);
            return Task.CompletedTask;
        });
    }

    private static string Access(AccessRule rule)
    {
        if (rule.Anyone) return "Anyone.";
        var who = rule.Permission is { } permission ? "Needs the permission `" + RoleNames.Json(permission) + "`" : "Anyone who is signed in";
        return who + (rule.SessionOnly ? "; no tokens" : "") + (rule.Whole ? "; not for accounts confined to some facilities" : "") + ".";
    }
}
